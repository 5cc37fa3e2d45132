package org.tenfold.agreement.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.agreement.AgreementAccumulator;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.SourceVote;
import org.tenfold.label.LabelRule;
import org.tenfold.label.VoteCounts;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.AgreementFigures;
import org.tenfold.statistics.agreement.FleissFigures;

/**
 * How agreement came to be what it is: the votes that count now, played again in the order in which
 * they were given. Votes that were taken back are absent, so this is not what a page showed then.
 *
 * @param points in time, evenly spaced; the last is that of the last vote
 */
public record KappaHistory(List<Point> points) {
  public static final int POINTS = 40;

  /** Enough for a band in a chart. */
  private static final int RESAMPLES = 300;

  /**
   * @param finished Fleiss' kappa of the clips with all their votes by then
   * @param alpha Krippendorff's, also over clips in progress
   */
  public record Point(Instant at, FleissFigures finished, Measure alpha) {}

  /**
   * @param clips whose votes are counted
   * @param votes in any order; those without a time are passed over
   */
  public static KappaHistory of(List<JudgedClip> clips, List<SourceVote> votes, LabelRule rule) {
    Map<Integer, JudgedClip> known = HashMap.newHashMap(clips.size());
    clips.forEach(clip -> known.put(clip.number(), clip));
    List<SourceVote> timed =
        votes.stream()
            .filter(vote -> vote.at().isPresent() && known.containsKey(vote.clip()))
            .sorted((a, b) -> a.at().orElseThrow().compareTo(b.at().orElseThrow()))
            .toList();
    return timed.isEmpty() ? new KappaHistory(List.of()) : replay(known, timed, rule);
  }

  private static KappaHistory replay(
      Map<Integer, JudgedClip> clips, List<SourceVote> votes, LabelRule rule) {
    Instant first = votes.getFirst().at().orElseThrow();
    Duration whole = Duration.between(first, votes.getLast().at().orElseThrow());
    int steps = whole.isZero() ? 1 : POINTS;
    Map<Integer, JudgedClip> then = HashMap.newHashMap(clips.size());
    clips.forEach(
        (number, clip) -> then.put(number, clip.withVotes(VoteCounts.none(clip.votes().size()))));
    AgreementAccumulator tally =
        new AgreementAccumulator(
            then.values(), rule, clips.values().iterator().next().votes().size(), RESAMPLES);
    List<Point> points = new ArrayList<>(steps);
    int next = 0;
    for (int step = 1; step <= steps; step++) {
      Instant end = first.plus(whole.multipliedBy(step).dividedBy(steps));
      while (next < votes.size() && !votes.get(next).at().orElseThrow().isAfter(end)) {
        give(votes.get(next++), then, tally);
      }
      AgreementFigures figures = tally.figures();
      points.add(new Point(end, figures.finished(), figures.alpha()));
    }
    return new KappaHistory(points);
  }

  private static void give(
      SourceVote vote, Map<Integer, JudgedClip> then, AgreementAccumulator tally) {
    then.computeIfPresent(
        vote.clip(),
        (number, clip) -> {
          VoteCounts more =
              clip.votes().plus(VoteCounts.tally(List.of(vote.emotion()), clip.votes().size()));
          tally.replace(clip, more);
          return clip.withVotes(more);
        });
  }
}
