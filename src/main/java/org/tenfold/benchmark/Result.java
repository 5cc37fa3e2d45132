package org.tenfold.benchmark;

import java.util.List;
import org.tenfold.emotion.Emotion;
import org.tenfold.statistics.ConfusionMatrix;
import org.tenfold.statistics.Metric;

/**
 * What a finished run comes to. The paper's way: the predictions of all folds are pooled and each figure is computed
 * once; the mean over folds, which most peers print, stands beside it.
 *
 * @param predictions one for each single-labelled clip of the release
 */
public record Result(List<Prediction> predictions) {
  private static final List<String> CLASSES = Emotion.all().stream().map(Emotion::title).toList();

  public Result {
    predictions = List.copyOf(predictions);
  }

  public ConfusionMatrix pooled() {
    return matrix(predictions);
  }

  /** @return between 0 and 1 */
  public double pooled(Metric metric) {
    return metric.of(pooled());
  }

  /** @return mean over the folds, between 0 and 1 */
  public double foldMean(Metric metric) {
    return folds().stream().mapToDouble(fold -> metric.of(matrix(of(fold)))).average().orElseThrow();
  }

  /** Clips of one true label that the network took for another: behind one cell of the matrix. */
  public List<Prediction> cell(Emotion label, Emotion predicted) {
    return predictions.stream().filter(one -> one.label() == label && one.predicted() == predicted).toList();
  }

  private List<Integer> folds() {
    return predictions.stream().map(Prediction::fold).distinct().sorted().toList();
  }

  private List<Prediction> of(int fold) {
    return predictions.stream().filter(one -> one.fold() == fold).toList();
  }

  private static ConfusionMatrix matrix(List<Prediction> predictions) {
    return ConfusionMatrix.of(
        CLASSES,
        predictions.stream().mapToInt(one -> one.label().index()).toArray(),
        predictions.stream().mapToInt(one -> one.predicted().index()).toArray());
  }
}
