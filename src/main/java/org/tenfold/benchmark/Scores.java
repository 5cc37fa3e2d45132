package org.tenfold.benchmark;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.emotion.Emotion;
import org.tenfold.statistics.ConfusionMatrix;
import org.tenfold.statistics.FoldMean;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Metric;

/**
 * The scores of predictions, both ways: pooled over the folds, as the DFEW paper does, and averaged
 * over the folds, as later papers do.
 *
 * @param byFold matrix of each fold by its name, in order of appearance; at least one
 * @param pooled the sum of the folds
 */
public record Scores(Map<String, ConfusionMatrix> byFold, ConfusionMatrix pooled) {
  private static final List<String> CLASSES = Emotion.all().stream().map(Emotion::title).toList();

  /**
   * @throws IllegalArgumentException when there are no predictions
   */
  public static Scores of(List<Prediction> predictions) {
    Map<String, ConfusionMatrix> byFold =
        predictions.stream()
            .collect(
                groupingBy(
                    Prediction::fold,
                    LinkedHashMap::new,
                    collectingAndThen(toList(), Scores::matrix)));
    return new Scores(byFold, ConfusionMatrix.pooled(byFold.values()));
  }

  public boolean hasFolds() {
    return byFold.size() > 1;
  }

  public Measure pooled(Metric metric) {
    return metric.of(pooled);
  }

  public FoldMean foldMean(Metric metric) {
    return FoldMean.of(metric, new ArrayList<>(byFold.values()));
  }

  private static ConfusionMatrix matrix(Collection<Prediction> predictions) {
    return ConfusionMatrix.tally(
        CLASSES,
        predictions.stream().mapToInt(prediction -> prediction.truth().index()).toArray(),
        predictions.stream().mapToInt(prediction -> prediction.predicted().index()).toArray());
  }
}
