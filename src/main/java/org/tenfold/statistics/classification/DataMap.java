package org.tenfold.statistics.classification;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * The data map of Swayamdipta et al. 2020 ("Dataset Cartography", section 2): how a model's
 * probability of the true label behaves over the epochs, item by item. Steadily high: easy;
 * steadily low: hard, or wrongly labelled; moving: ambiguous.
 *
 * @param points of each item
 */
public record DataMap(List<Point> points) {
  /**
   * @param confidence the mean over epochs, 0..1
   * @param variability the standard deviation over epochs, with the number of epochs as divisor,
   *     0..0.5
   */
  public record Point(double confidence, double variability) {}

  public DataMap {
    points = List.copyOf(points);
  }

  /**
   * @param ofTruth [epochs, items]: the probability that the model gives the item's true label; at
   *     least one epoch
   */
  public static DataMap of(double[][] ofTruth) {
    return new DataMap(
        IntStream.range(0, ofTruth[0].length)
            .mapToObj(
                item -> {
                  double[] course =
                      IntStream.range(0, ofTruth.length)
                          .mapToDouble(epoch -> ofTruth[epoch][item])
                          .toArray();
                  return new Point(
                      Mean.of(course).getAsDouble(),
                      StandardDeviation.of(course).setBiased(true).getAsDouble());
                })
            .toList());
  }

  /**
   * Items that people agree on and the model does not learn, the least confident first: for
   * curators to look at.
   *
   * @param entropy of the votes on each item
   * @param mostEntropy up to which people count as agreeing
   * @param mostConfidence up to which the model counts as not learning the item
   */
  public List<Integer> easyForPeopleOnly(
      double[] entropy, double mostEntropy, double mostConfidence) {
    return IntStream.range(0, points.size())
        .filter(item -> entropy[item] <= mostEntropy)
        .filter(item -> points.get(item).confidence() <= mostConfidence)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer item) -> points.get(item).confidence())
                .thenComparingDouble(item -> entropy[item]))
        .toList();
  }
}
