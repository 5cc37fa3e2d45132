package org.tenfold.benchmark.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.statistics.classification.Metric;

/**
 * One epoch of a configuration, over all folds of all its seeds.
 *
 * @param epoch from 1
 * @param loss mean of the training parts
 * @param low the lowest loss of any fold and seed
 * @param high the highest
 * @param validation mean of the validation parts; empty where there are none
 * @param uar mean of the test parts, 0..1, shown and never used to choose; empty where they were
 *     not asked about
 * @param war the same
 */
public record EpochMean(
    int epoch,
    double loss,
    double low,
    double high,
    OptionalDouble validation,
    OptionalDouble uar,
    OptionalDouble war) {

  /**
   * @param all of several runs, in any order; where some stopped early, later epochs are of the
   *     others
   * @return by epoch
   */
  public static List<EpochMean> of(List<EpochLoss> all) {
    TreeMap<Integer, List<EpochLoss>> byEpoch =
        all.stream().collect(groupingBy(EpochLoss::epoch, TreeMap::new, toList()));
    return byEpoch.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList();
  }

  private static EpochMean of(int epoch, List<EpochLoss> all) {
    DoubleSummaryStatistics loss = all.stream().mapToDouble(EpochLoss::loss).summaryStatistics();
    return new EpochMean(
        epoch,
        loss.getAverage(),
        loss.getMin(),
        loss.getMax(),
        all.stream().flatMapToDouble(one -> one.validation().stream()).average(),
        mean(all, Metric.UAR),
        mean(all, Metric.WAR));
  }

  private static OptionalDouble mean(List<EpochLoss> all, Metric metric) {
    return all.stream()
        .flatMap(one -> one.test().flatMap(matrix -> metric.of(matrix).value()).stream())
        .mapToDouble(Double::doubleValue)
        .average();
  }
}
