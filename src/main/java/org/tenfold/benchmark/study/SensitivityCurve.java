package org.tenfold.benchmark.study;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.loss.TrainingLoss;

/**
 * How much a score hangs on one number of the training, all else alike: figure 5 of the DFEW paper.
 *
 * @param others the training at the first point
 * @param points two or more, rising
 */
public record SensitivityCurve(Parameter parameter, TrainingSpec others, List<Point> points) {
  /** The number that is varied. */
  public enum Parameter {
    /** The weight of EC-STFL. */
    LAMBDA,
    /** Clips in a step. */
    BATCH
  }

  /**
   * @param value of the parameter
   */
  public record Point(double value, ResultRow row) {}

  /** Those over λ first, each in the order of the rows. */
  public static List<SensitivityCurve> of(List<ResultRow> rows) {
    return Stream.of(Parameter.values()).flatMap(one -> curves(one, rows)).toList();
  }

  private static Stream<SensitivityCurve> curves(Parameter parameter, List<ResultRow> rows) {
    Map<TrainingSpec, List<ResultRow>> alike =
        rows.stream()
            .filter(
                row ->
                    parameter == Parameter.BATCH || spec(row).loss() instanceof TrainingLoss.EcStfl)
            .collect(
                groupingBy(row -> without(parameter, spec(row)), LinkedHashMap::new, toList()));
    return alike.values().stream()
        .filter(group -> group.size() > 1)
        .map(
            group ->
                new SensitivityCurve(
                    parameter,
                    spec(group.getFirst()),
                    group.stream()
                        .map(row -> new Point(value(parameter, spec(row)), row))
                        .sorted(Comparator.comparingDouble(Point::value))
                        .toList()));
  }

  private static TrainingSpec spec(ResultRow row) {
    return row.configuration().atFirstSeed();
  }

  private static TrainingSpec without(Parameter parameter, TrainingSpec spec) {
    return switch (parameter) {
      case LAMBDA -> spec.with(new TrainingLoss.EcStfl(0));
      case BATCH ->
          spec.with(
              new TrainingSpec.Steps(1, spec.steps().learningRate(), spec.steps().clipNorm()));
    };
  }

  private static double value(Parameter parameter, TrainingSpec spec) {
    return parameter == Parameter.LAMBDA
            && spec.loss() instanceof TrainingLoss.EcStfl(double lambda)
        ? lambda
        : spec.steps().batch();
  }
}
