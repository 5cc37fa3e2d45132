package org.tenfold.benchmark.study;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Configuration;
import org.tenfold.training.loss.TrainingLoss;

/**
 * Configurations that differ in nothing but their loss: tables 5 and 6 of the DFEW paper.
 *
 * @param reference with softmax, where the group has it
 * @param others each against the reference
 */
public record LossGroup(Configuration reference, List<Against> others) {
  private static final TrainingLoss SOFTMAX = new TrainingLoss.Softmax();

  /** How a configuration differs from the group's reference. */
  public record Against(Configuration configuration, Difference uar, Difference war) {}

  /** Groups of two or more, the reference first in each. */
  public static List<List<Configuration>> of(StudyPlan plan) {
    Map<TrainingSpec, List<Configuration>> groups =
        plan.configurations().stream()
            .collect(
                groupingBy(one -> one.atFirstSeed().with(SOFTMAX), LinkedHashMap::new, toList()));
    return groups.values().stream()
        .filter(group -> group.size() > 1)
        .map(LossGroup::first)
        .toList();
  }

  private static List<Configuration> first(List<Configuration> group) {
    return group.stream()
        .sorted(Comparator.comparing(one -> !one.atFirstSeed().loss().equals(SOFTMAX)))
        .toList();
  }

  /**
   * @param runs of one group, the reference first
   * @param movieOfClip has the movie of each clip by its video name
   */
  public static LossGroup of(
      List<ConfigurationRuns> runs, Map<String, String> movieOfClip, Bootstrap bootstrap) {
    ConfigurationRuns reference = runs.getFirst();
    return new LossGroup(
        reference.configuration(),
        runs.stream()
            .skip(1)
            .map(
                other ->
                    new Against(
                        other.configuration(),
                        Difference.of(Metric.UAR, reference, other, movieOfClip, bootstrap),
                        Difference.of(Metric.WAR, reference, other, movieOfClip, bootstrap)))
            .toList());
  }
}
