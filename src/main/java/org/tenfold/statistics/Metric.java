package org.tenfold.statistics;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures of a benchmark, each one a pure function of the confusion matrix with values from 0 to 1. */
public enum Metric {
  UAR("UAR", "the mean recall of the classes that have clips", Metric::meanRecall),
  WAR("WAR", "the share of all clips that were predicted right", matrix -> (double) matrix.hits() / matrix.total()),
  MACRO_F1("Macro F1", "the mean F1 of the classes that have clips", Metric::meanF1),
  WEIGHTED_F1("Weighted F1", "the mean F1 of the classes, weighted by their clips", Metric::weightedF1);

  private final String title;
  private final String definition;
  private final ToDoubleFunction<ConfusionMatrix> formula;

  Metric(String title, String definition, ToDoubleFunction<ConfusionMatrix> formula) {
    this.title = title;
    this.definition = definition;
    this.formula = formula;
  }

  public String title() {
    return title;
  }

  public String definition() {
    return definition;
  }

  /** @throws IllegalArgumentException on a matrix without items */
  public double of(ConfusionMatrix matrix) {
    if (matrix.total() == 0) {
      throw new IllegalArgumentException(title + " of no clips is not defined");
    }
    return formula.applyAsDouble(matrix);
  }

  private static double meanRecall(ConfusionMatrix matrix) {
    return mean(classes(matrix).mapToObj(matrix::recall));
  }

  private static double meanF1(ConfusionMatrix matrix) {
    return mean(classes(matrix).mapToObj(matrix::f1));
  }

  private static double weightedF1(ConfusionMatrix matrix) {
    return classes(matrix).mapToDouble(i -> matrix.f1(i).orElse(0) * matrix.support(i)).sum() / matrix.total();
  }

  private static IntStream classes(ConfusionMatrix matrix) {
    return IntStream.range(0, matrix.classes().size());
  }

  private static double mean(Stream<OptionalDouble> values) {
    return values.flatMapToDouble(OptionalDouble::stream).average().orElseThrow();
  }
}
