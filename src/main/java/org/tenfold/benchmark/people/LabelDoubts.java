package org.tenfold.benchmark.people;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tenfold.agreement.SourceVote;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.truth.Crowdlab;
import org.tenfold.truth.Votes;

/**
 * Labels in the order in which somebody should look at them again, by CROWDLAB: of the votes, and
 * of the probabilities that networks gave clips which they had not learned from. It is no verdict.
 */
final class LabelDoubts {
  private LabelDoubts() {}

  /**
   * @param votes of the release's clips and others; those that count now
   * @return the least believed first; empty where there are no probabilities, or no clip has two
   *     votes
   */
  static List<LabelDoubt> of(List<PredictedClip> clips, List<SourceVote> votes) {
    Map<Integer, PredictedClip> byNumber =
        clips.stream()
            .filter(clip -> clip.said().hasProbabilities())
            .collect(toMap(clip -> clip.clip().number(), clip -> clip));
    int classes =
        byNumber.values().stream().mapToInt(one -> one.votes().size()).max().orElse(LabelSet.LEAST);
    Votes given =
        Votes.of(
            Scores.classes(classes),
            votes.stream()
                .filter(vote -> byNumber.containsKey(vote.clip()))
                .map(LabelDoubts::vote)
                .toList());
    if (given.size() <= given.items().size()) {
      return List.of();
    }
    List<PredictedClip> items =
        given.items().stream().map(Integer::valueOf).map(byNumber::get).toList();
    double[][] probabilities =
        items.stream()
            .map(
                clip ->
                    clip.said().probabilities().stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    double[][] believed = Crowdlab.infer(given, probabilities).posterior();
    List<LabelDoubt> doubts = new ArrayList<>();
    for (int item = 0; item < items.size(); item++) {
      doubts.add(doubt(items.get(item), believed[item]));
    }
    doubts.sort(Comparator.comparingDouble(LabelDoubt::belief));
    return doubts;
  }

  private static Votes.Vote vote(SourceVote vote) {
    return new Votes.Vote(
        Integer.toString(vote.clip()),
        vote.annotator().key(),
        Integer.toString(vote.emotion().number()));
  }

  private static LabelDoubt doubt(PredictedClip clip, double[] believed) {
    Label likeliest = Label.likeliest(Arrays.stream(believed).boxed().toList());
    return new LabelDoubt(
        clip, believed[clip.said().truth().index()], likeliest, believed[likeliest.index()]);
  }
}
