package org.tenfold.agreement.inference;

import java.time.Duration;
import java.time.Instant;
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
import org.tenfold.annotation.VoteFeed;
import org.tenfold.error.Message;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.scope.Scope;
import org.tenfold.statistics.Computed;

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
  private final VoteFeed feed;
  private final Projects projects;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("truth").priority(Thread.MIN_PRIORITY).factory());
  private final Map<Key, Kept> kept = new LinkedHashMap<>(8, 0.75f, true);

  TruthInferenceService(AgreementService agreement, VoteFeed feed, Projects projects) {
    this.agreement = agreement;
    this.feed = feed;
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

  private record Outcome(
      @Nullable PairwiseAgreement pairs, @Nullable SourceTruth truth, @Nullable Message reason) {
    static final Computed<Outcome> NONE =
        new Computed<>(new Outcome(null, null, null), Instant.EPOCH, Duration.ZERO);

    static Outcome of(Message reason) {
      return new Outcome(null, null, reason);
    }
  }

  /**
   * @param outcome while {@code working}, of earlier votes
   */
  private record Kept(String version, Computed<Outcome> outcome, boolean working) {
    /** Votes may come all the time: what takes long is not begun anew for each of them. */
    boolean serves(String now) {
      return working || version.equals(now) || outcome.lasts(Instant.now());
    }
  }

  private record Key(ProjectId project, VoteSource source) {}

  private Key key(VoteSource source) {
    return new Key(projects.currentId(), source);
  }

  /** Answers at once; asks for the work when it is not done. */
  public Answer ask(VoteSource source) {
    String version = version(source);
    Kept known = begin(source, version);
    Outcome outcome = known.outcome().value();
    return new Answer(
        Optional.ofNullable(outcome.pairs()),
        Optional.ofNullable(outcome.truth()),
        known.working(),
        Optional.ofNullable(known.working() ? null : outcome.reason()));
  }

  private synchronized Kept begin(VoteSource source, String version) {
    Kept known = kept.get(key(source));
    if (known != null && known.serves(version)) {
      return known;
    }
    Kept begun = new Kept(version, known == null ? Outcome.NONE : known.outcome(), true);
    keep(source, begun);
    int labels = agreement.labels().size();
    worker.execute(Scope.keeping(() -> work(source, labels, version)));
    return begun;
  }

  private void work(VoteSource source, int labels, String version) {
    Computed<Outcome> outcome = Computed.now(() -> outcome(source, labels, version));
    keep(source, new Kept(version, outcome, false));
  }

  private Outcome outcome(VoteSource source, int labels, String version) {
    try {
      List<SourceVote> votes = agreement.votes(source);
      if (votes.isEmpty()) {
        return Outcome.of(NOBODY);
      }
      PairwiseAgreement pairs = PairwiseAgreement.of(votes, labels);
      Outcome first = new Outcome(pairs, earlierTruth(source), null);
      keep(source, new Kept(version, Computed.now(() -> first), true));
      return new Outcome(pairs, SourceTruth.of(votes, labels), null);
    } catch (RuntimeException e) {
      LOG.warn("truth inference failed for {}", source.key(), e);
      return Outcome.of(FAILED);
    }
  }

  private synchronized @Nullable SourceTruth earlierTruth(VoteSource source) {
    Kept known = kept.get(key(source));
    return known == null ? null : known.outcome().value().truth();
  }

  private synchronized void keep(VoteSource source, Kept now) {
    kept.put(key(source), now);
    if (kept.size() > SOURCES_KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  /** Changes with every vote that is given or taken back; imported sets never change. Cheap. */
  private String version(VoteSource source) {
    return switch (source) {
      case VoteSource.OfPanel votes -> votes.panel() + " " + feed.lastChange(projects.currentId());
      case VoteSource.Imported set -> "imported";
    };
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
