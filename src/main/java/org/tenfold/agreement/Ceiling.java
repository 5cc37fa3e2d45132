package org.tenfold.agreement;

import java.util.Collection;
import java.util.List;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;
import org.tenfold.statistics.classification.HumanCeiling;

/**
 * How well one person does against the others, from counts alone: what a network's score can be
 * measured by. Each vote in turn is the prediction, what most of the others said is the truth.
 *
 * @param singleLabelled over the clips with a single label, which networks are tested on; these
 *     clips were chosen because people agree on them
 * @param finished over all clips with all their votes
 * @param labelledClips how many the first has
 * @param finishedClips how many the second has
 */
public record Ceiling(
    HumanCeiling singleLabelled, HumanCeiling finished, int labelledClips, int finishedClips) {
  public static Ceiling of(Collection<VoteCounts> clips, LabelRule rule) {
    List<VoteCounts> finished = clips.stream().filter(rule::finished).toList();
    List<VoteCounts> labelled =
        finished.stream().filter(votes -> rule.label(votes).isPresent()).toList();
    return new Ceiling(of(labelled), of(finished), labelled.size(), finished.size());
  }

  /** Its classes are the labels' numbers. */
  private static HumanCeiling of(List<VoteCounts> clips) {
    int size = clips.isEmpty() ? LabelSet.LEAST : clips.getFirst().size();
    List<String> classes = VoteCounts.none(size).labels().stream().map(Label::toString).toList();
    return HumanCeiling.of(classes, clips.stream().map(VoteCounts::toArray).toArray(int[][]::new));
  }
}
