package org.tenfold.annotation.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.label.VoteCounts;
import org.tenfold.statistics.Measure;

/**
 * What the votes say of one annotator beside the others. A pure function of the votes; each figure
 * comes with the number of clips it rests on.
 *
 * @param agreement leave-one-out: mean share of the other votes on a clip that are the same as this
 *     annotator's, over clips with at least one other vote
 * @param agreementClips how many clips that is
 * @param likest the annotator with whom the agreement exceeds most what the clip's other votes
 *     explain
 * @param excess that excess, −1..1: share of common clips with the same vote, less the mean share
 *     of third votes that are the same; near 0 for independent judges, up to 1 for a copier
 * @param commonClips clips both judged and a third person too
 */
public record AnnotatorAgreement(
    int votes,
    Measure agreement,
    int agreementClips,
    @Nullable PersonId likest,
    Measure excess,
    int commonClips) {
  /** Fewer common clips prove nothing about a pair. */
  public static final int LEAST_COMMON = 5;

  /** One vote. */
  public record Given(ClipId clip, PersonId annotator, Label emotion) {}

  /** Figures of each annotator among these votes. */
  public static Map<PersonId, AnnotatorAgreement> of(List<Given> votes) {
    Map<ClipId, Map<PersonId, Label>> clips = new HashMap<>();
    Map<PersonId, Map<ClipId, Label>> annotators = new HashMap<>();
    for (Given vote : votes) {
      clips
          .computeIfAbsent(vote.clip(), clip -> new HashMap<>())
          .put(vote.annotator(), vote.emotion());
      annotators
          .computeIfAbsent(vote.annotator(), annotator -> new HashMap<>())
          .put(vote.clip(), vote.emotion());
    }
    Map<ClipId, VoteCounts> counts = new HashMap<>();
    clips.forEach((clip, given) -> counts.put(clip, VoteCounts.tally(given.values(), Label.MOST)));
    Map<PersonId, AnnotatorAgreement> figures = new HashMap<>();
    annotators.forEach(
        (annotator, own) -> figures.put(annotator, figures(annotator, own, annotators, counts)));
    return figures;
  }

  private static AnnotatorAgreement figures(
      PersonId annotator,
      Map<ClipId, Label> own,
      Map<PersonId, Map<ClipId, Label>> annotators,
      Map<ClipId, VoteCounts> counts) {
    double same = 0;
    int clips = 0;
    for (Map.Entry<ClipId, Label> vote : own.entrySet()) {
      VoteCounts all = counts.getOrDefault(vote.getKey(), VoteCounts.none(Label.MOST));
      if (all.total() > 1) {
        same += (all.of(vote.getValue()) - 1.0) / (all.total() - 1);
        clips++;
      }
    }
    Measure agreement =
        clips == 0
            ? Measure.undefined(Measure.Reason.FEWER_THAN_TWO_VOTES)
            : Measure.of(same / clips);
    Optional<Likeness> likest =
        annotators.entrySet().stream()
            .filter(other -> !other.getKey().equals(annotator))
            .map(other -> likeness(other.getKey(), own, other.getValue(), counts))
            .filter(likeness -> likeness.clips() >= LEAST_COMMON)
            .max(Comparator.comparingDouble(Likeness::excess));
    return new AnnotatorAgreement(
        own.size(),
        agreement,
        clips,
        likest.map(Likeness::other).orElse(null),
        likest
            .map(likeness -> Measure.of(likeness.excess()))
            .orElse(Measure.undefined(Measure.Reason.NO_ITEMS)),
        likest.map(Likeness::clips).orElse(0));
  }

  private record Likeness(PersonId other, double excess, int clips) {}

  private static Likeness likeness(
      PersonId other,
      Map<ClipId, Label> own,
      Map<ClipId, Label> theirs,
      Map<ClipId, VoteCounts> counts) {
    double same = 0;
    double explained = 0;
    int clips = 0;
    for (Map.Entry<ClipId, Label> vote : own.entrySet()) {
      Label second = theirs.get(vote.getKey());
      VoteCounts all = counts.getOrDefault(vote.getKey(), VoteCounts.none(Label.MOST));
      if (second == null || all.total() < 3) {
        continue;
      }
      Label first = vote.getValue();
      clips++;
      same += first.equals(second) ? 1 : 0;
      explained += (sameAs(first, second, all) + sameAs(second, first, all)) / 2;
    }
    return new Likeness(other, clips == 0 ? 0 : (same - explained) / clips, clips);
  }

  /** Share of third votes that say the same as {@code one}. */
  private static double sameAs(Label one, Label other, VoteCounts all) {
    int third = all.of(one) - 1 - (one.equals(other) ? 1 : 0);
    return (double) third / (all.total() - 2);
  }
}
