package org.tenfold.statistics.classification;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

/** A score of a model: one number, 0..1, from a confusion matrix. */
public enum Metric {
  UAR(
      "Unweighted average recall: the mean of the recalls of the classes that have items.",
      matrix -> mean(matrix.recallPerClass())),
  WAR(
      "Weighted average recall, the accuracy: the share of all items that were predicted rightly.",
      matrix -> (double) matrix.hits() / matrix.total()),
  MACRO_F1(
      "The mean of the F1 of the classes that are true or predicted for some item.",
      matrix -> mean(matrix.f1PerClass())),
  WEIGHTED_F1(
      "The mean of the F1 of each class, weighted by its number of items.", Metric::weightedF1);

  private final String definition;
  private final ToDoubleFunction<ConfusionMatrix> formula;

  Metric(String definition, ToDoubleFunction<ConfusionMatrix> formula) {
    this.definition = definition;
    this.formula = formula;
  }

  /** As written in tables: "UAR", "macro F1". */
  public String title() {
    return switch (this) {
      case UAR, WAR -> name();
      case MACRO_F1 -> "macro F1";
      case WEIGHTED_F1 -> "weighted F1";
    };
  }

  /** One sentence for people. */
  public String definition() {
    return definition;
  }

  /** Undefined when the matrix holds no predictions. */
  public Measure of(ConfusionMatrix matrix) {
    return matrix.total() == 0
        ? Measure.undefined(Reason.NO_PREDICTIONS)
        : Measure.of(formula.applyAsDouble(matrix));
  }

  private static double mean(List<Measure> perClass) {
    return perClass.stream()
        .map(Measure::value)
        .flatMap(Optional::stream)
        .mapToDouble(Double::doubleValue)
        .average()
        .orElseThrow();
  }

  private static double weightedF1(ConfusionMatrix matrix) {
    return IntStream.range(0, matrix.classes().size())
            .mapToDouble(i -> matrix.support(i) * matrix.f1(i).value().orElse(0.0))
            .sum()
        / matrix.total();
  }
}
