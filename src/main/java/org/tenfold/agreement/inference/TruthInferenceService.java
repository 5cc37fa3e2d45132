package org.tenfold.agreement.inference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.SourceVote;
import org.tenfold.agreement.VoteSource;
import org.tenfold.annotation.VoteLedger;
import org.tenfold.error.Message;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.scope.Scope;

/**
 * Compares annotators and infers truth in the background, one source at a time, and keeps the
 * outcome until other votes are there. Safe for many threads.
 */
@Service
public class TruthInferenceService implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(TruthInferenceService.class);
  private static final int SOURCES_KEPT = 4;
  private static final Message NOBODY = Message.of("agreement.no-known-annotators");
  private static final Message FAILED = Message.of("agreement.not-computed");

  private final AgreementService agreement;
  private final VoteLedger ledger;
  private final Projects projects;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("truth").priority(Thread.MIN_PRIORITY).factory());
  private final Map<Key, Kept> kept = new LinkedHashMap<>(8, 0.75f, true);

  TruthInferenceService(AgreementService agreement, VoteLedger ledger, Projects projects) {
    this.agreement = agreement;
    this.ledger = ledger;
    this.projects = projects;
  }

  /**
   * What is known just now.
   *
   * @param pairs of these votes or, while {@code working}, of earlier ones; empty when there are
   *     none yet
   * @param truth the same, but slower to come
   * @param working whether the votes of this moment are being looked at
   * @param reason why there is none; empty when there is or will be one
   */
  public record Answer(
      Optional<PairwiseAgreement> pairs,
      Optional<SourceTruth> truth,
      boolean working,
      Optional<Message> reason) {}

  private record Kept(
      String version,
      @Nullable PairwiseAgreement pairs,
      @Nullable SourceTruth truth,
      @Nullable Message reason,
      boolean working) {}

  private record Key(ProjectId project, VoteSource source) {}

  private Key key(VoteSource source) {
    return new Key(projects.currentId(), source);
  }

  /** Answers at once; asks for the work when it is not done. */
  public Answer ask(VoteSource source) {
    String version = version(source);
    Kept known = begin(source, version);
    return new Answer(
        Optional.ofNullable(known.pairs()),
        Optional.ofNullable(known.truth()),
        known.working(),
        Optional.ofNullable(known.reason()));
  }

  private synchronized Kept begin(VoteSource source, String version) {
    Kept known = kept.get(key(source));
    if (known != null && (known.working() || known.version().equals(version))) {
      return known;
    }
    Kept begun =
        known == null
            ? new Kept(version, null, null, null, true)
            : new Kept(version, known.pairs(), known.truth(), null, true);
    keep(source, begun);
    int labels = agreement.labels().size();
    worker.execute(Scope.keeping(() -> work(source, labels, version)));
    return begun;
  }

  private void work(VoteSource source, int labels, String version) {
    try {
      List<SourceVote> votes = agreement.votes(source);
      if (votes.isEmpty()) {
        keep(source, new Kept(version, null, null, NOBODY, false));
        return;
      }
      PairwiseAgreement pairs = PairwiseAgreement.of(votes, labels);
      keep(source, new Kept(version, pairs, earlierTruth(source), null, true));
      keep(source, new Kept(version, pairs, SourceTruth.of(votes, labels), null, false));
    } catch (RuntimeException e) {
      LOG.warn("truth inference failed for {}", source.key(), e);
      keep(source, new Kept(version, null, null, FAILED, false));
    }
  }

  private synchronized @Nullable SourceTruth earlierTruth(VoteSource source) {
    Kept known = kept.get(key(source));
    return known == null ? null : known.truth();
  }

  private synchronized void keep(VoteSource source, Kept now) {
    kept.put(key(source), now);
    if (kept.size() > SOURCES_KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  /** Changes with every vote that is given or taken back; imported sets never change. */
  private String version(VoteSource source) {
    return switch (source) {
      case VoteSource.OfPanel votes -> ledger.version(projects.currentId(), votes.panel());
      case VoteSource.Imported set -> "imported";
    };
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
