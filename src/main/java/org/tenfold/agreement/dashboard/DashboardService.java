package org.tenfold.agreement.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tenfold.agreement.Agreement;
import org.tenfold.agreement.AgreementAccumulator;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.AsOf;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.FrozenVotes;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.SourceTitle;
import org.tenfold.agreement.VoteSnapshot;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.filter.ClipField;
import org.tenfold.agreement.filter.ClipFilter;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelRule;
import org.tenfold.label.VoteCounts;
import org.tenfold.project.LabelRules;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.statistics.agreement.AgreementFigures;

/**
 * Answers what a dashboard asks. An answer is computed once for all who ask the same, and again
 * only when clips, votes or the label rule changed. Thread-safe.
 */
@Service
public class DashboardService {
  /** How often a past moment is read again: a vote given before it may be taken back later. */
  private static final Duration PAST_LASTS = Duration.ofMinutes(1);

  private static final Duration PACE_LASTS = Duration.ofSeconds(15);

  private final LiveAgreements live;
  private final AgreementService agreement;
  private final Projects projects;
  private final LabelRules rules;
  private final ObjectProvider<FrozenVotes> frozen;
  private final Map<Key<DashboardQuery>, Answer> answers = new LastUsed<>(16);
  private final Map<Key<VoteSource>, TimedPace> paces = new LastUsed<>(16);

  DashboardService(
      LiveAgreements live,
      AgreementService agreement,
      Projects projects,
      LabelRules rules,
      ObjectProvider<FrozenVotes> frozen) {
    this.live = live;
    this.agreement = agreement;
    this.projects = projects;
    this.rules = rules;
    this.frozen = frozen;
  }

  /** Sources and moments have the same names in every project. */
  private record Key<T>(ProjectId project, T asked) {}

  private <T> Key<T> here(T asked) {
    return new Key<>(projects.currentId(), asked);
  }

  /**
   * Of what an answer is made.
   *
   * @param figures of all its clips; null where they are still to be computed
   */
  private record Basis(
      List<JudgedClip> clips,
      LabelRule rule,
      int ruleVersion,
      Instant asOf,
      @Nullable AgreementFigures figures) {}

  private record Answer(long revision, TimedPace pace, Instant at, Overview said) {
    Answer with(TimedPace other) {
      return new Answer(revision, other, at, said.with(other.pace()));
    }

    boolean isOld(Duration lasts) {
      return at.isBefore(Instant.now().minus(lasts));
    }
  }

  private record TimedPace(Instant at, Optional<Throughput> pace) {
    /** While there is no pace, the first vote is waited for. */
    boolean isOld() {
      Duration lasts = pace.isEmpty() ? Duration.ofSeconds(1) : PACE_LASTS;
      return at.isBefore(Instant.now().minus(lasts));
    }
  }

  /** The sets that can be looked at instead of now, newest first. */
  public List<FrozenVotes.Frozen> frozen() {
    return frozen.orderedStream().flatMap(module -> module.all().stream()).toList();
  }

  /**
   * @throws InvalidInput when the moment is a release that is not there, or a time for a source
   *     that does not know when its votes were given
   */
  public Overview answer(DashboardQuery question) {
    return question.moment() instanceof AsOf.Now ? now(question) : past(question);
  }

  private Overview now(DashboardQuery question) {
    VoteSnapshot votes = live.now(question.source());
    TimedPace pace = pace(question.source());
    Answer known = known(question);
    if (known != null && known.revision() == votes.revision()) {
      return known.pace() == pace ? known.said() : keep(question, known.with(pace));
    }
    Basis basis =
        new Basis(
            votes.clips(),
            votes.rule(),
            version(question.source()),
            votes.since(),
            question.filter().isAll() ? votes.figures() : null);
    return keep(question, votes.revision(), pace, basis);
  }

  private Overview past(DashboardQuery question) {
    Answer known = known(question);
    if (known != null && !known.isOld(PAST_LASTS)) {
      return known.said();
    }
    Basis basis =
        switch (question.moment()) {
          case AsOf.At at -> until(question.source(), at.time());
          case AsOf.Frozen set -> frozen(question.source(), set);
          case AsOf.Now now -> throw new IllegalArgumentException("now is not past");
        };
    return keep(question, 0, new TimedPace(Instant.EPOCH, Optional.empty()), basis);
  }

  private Basis until(VoteSource source, Instant time) {
    List<JudgedClip> clips =
        agreement
            .clipsUntil(source, time)
            .orElseThrow(() -> new InvalidInput("agreement.no-times"));
    return new Basis(clips, agreement.rule(source), version(source), time, null);
  }

  private Basis frozen(VoteSource source, AsOf.Frozen moment) {
    FrozenVotes module =
        frozen
            .orderedStream()
            .filter(one -> one.find(moment.release()).isPresent())
            .findFirst()
            .orElseThrow(() -> new InvalidInput("agreement.no-release"));
    FrozenVotes.Frozen set = module.find(moment.release()).orElseThrow();
    if (!set.source().equals(source)) {
      throw new InvalidInput("agreement.other-source", set.name());
    }
    Map<Integer, VoteCounts> counts = module.counts(set.id());
    VoteCounts none = VoteCounts.none(agreement.labels().size());
    List<JudgedClip> clips =
        live.now(source).clips().stream()
            .filter(clip -> counts.containsKey(clip.number()))
            .map(clip -> clip.withVotes(counts.getOrDefault(clip.number(), none)))
            .toList();
    return new Basis(clips, set.rule(), set.ruleVersion(), set.at(), null);
  }

  private Overview keep(DashboardQuery question, long revision, TimedPace pace, Basis basis) {
    Map<ClipField, List<EntityRef>> choices = new EnumMap<>(ClipField.class);
    for (ClipField field : ClipField.values()) {
      choices.put(field, ClipFilter.choices(field, basis.clips(), basis.rule()));
    }
    List<JudgedClip> shown = question.filter().of(basis.clips(), basis.rule());
    AgreementFigures figures =
        basis.figures() == null
            ? AgreementAccumulator.of(shown, basis.rule(), agreement.labels().size())
            : basis.figures();
    Overview said =
        Overview.of(
            question,
            new Agreement(basis.rule(), agreement.labels().size(), shown),
            figures,
            new Overview.Base(
                title(question.source()),
                basis.ruleVersion(),
                basis.asOf(),
                pace.pace(),
                choices,
                basis.clips().size()));
    return keep(question, new Answer(revision, pace, Instant.now(), said));
  }

  private Overview keep(DashboardQuery question, Answer answer) {
    synchronized (answers) {
      answers.put(here(question), answer);
    }
    return answer.said();
  }

  private @Nullable Answer known(DashboardQuery question) {
    synchronized (answers) {
      return answers.get(here(question));
    }
  }

  private TimedPace pace(VoteSource source) {
    synchronized (paces) {
      TimedPace known = paces.get(here(source));
      if (known == null || known.isOld()) {
        known = new TimedPace(Instant.now(), agreement.pace(source));
        paces.put(here(source), known);
      }
      return known;
    }
  }

  private int version(VoteSource source) {
    return source instanceof VoteSource.Imported
        ? 0
        : rules.current(projects.currentId()).version();
  }

  private String title(VoteSource source) {
    return agreement.sources().stream()
        .filter(one -> one.source().equals(source))
        .map(SourceTitle::title)
        .findFirst()
        .orElse("Unknown");
  }
}
