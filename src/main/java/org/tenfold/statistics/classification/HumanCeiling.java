package org.tenfold.statistics.classification;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.tenfold.statistics.Measure;

/**
 * How well a single human does against the others: what a model's score can be measured by. Each
 * vote in turn is left out and taken as a prediction; the truth is the label that the other votes
 * on the item give. It needs counts alone, no names of annotators. Immutable.
 *
 * @param confusion [label of the others, this vote], one entry a vote
 * @param votesWithoutLabel votes that could not be scored, because the others give no label (by
 *     {@link #plurality}: a tie, or no other vote)
 */
public record HumanCeiling(ConfusionMatrix confusion, long votesWithoutLabel) {
  /** The others' label is the one with most votes; in a tie there is none. */
  public static HumanCeiling of(List<String> classes, int[][] counts) {
    return of(classes, counts, HumanCeiling::plurality);
  }

  /**
   * @param counts [items, categories]: the votes of item i for category j, columns as in {@code
   *     classes}
   * @param labelOfOthers from the counts of all votes on an item but one; it must not keep them
   */
  public static HumanCeiling of(
      List<String> classes, int[][] counts, Function<int[], OptionalInt> labelOfOthers) {
    int[][] confusion = new int[classes.size()][classes.size()];
    long unscored = 0;
    for (int[] row : counts) {
      int[] others = row.clone();
      for (int vote = 0; vote < row.length; vote++) {
        if (row[vote] > 0) {
          others[vote]--;
          OptionalInt label = labelOfOthers.apply(others);
          others[vote]++;
          if (label.isPresent()) {
            confusion[label.getAsInt()][vote] += row[vote];
          } else {
            unscored += row[vote];
          }
        }
      }
    }
    return new HumanCeiling(ConfusionMatrix.of(classes, confusion), unscored);
  }

  /** The share of votes, 0..1, that the others confirm. */
  public Measure war() {
    return Metric.WAR.of(confusion);
  }

  /** The same for each label of the others, averaged over labels. */
  public Measure uar() {
    return Metric.UAR.of(confusion);
  }

  /** The category with most votes, or none when there is no vote or two have as many. */
  public static OptionalInt plurality(int[] counts) {
    int best = 0;
    boolean tie = false;
    for (int category = 1; category < counts.length; category++) {
      if (counts[category] > counts[best]) {
        best = category;
        tie = false;
      } else if (counts[category] == counts[best]) {
        tie = true;
      }
    }
    return tie || counts.length == 0 || counts[best] == 0
        ? OptionalInt.empty()
        : OptionalInt.of(best);
  }
}
