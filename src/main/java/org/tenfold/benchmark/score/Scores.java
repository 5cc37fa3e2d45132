package org.tenfold.benchmark.score;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.statistics.classification.FoldMean;
import org.tenfold.statistics.classification.Metric;

/**
 * The scores of predictions, both ways: pooled over the folds, as the DFEW paper does, and averaged
 * over the folds, as later papers do.
 *
 * @param byFold matrix of each fold by its name, in order of appearance; at least one
 * @param pooled the sum of the folds
 */
public record Scores(Map<String, ConfusionMatrix> byFold, ConfusionMatrix pooled) {
  /**
   * @param classes how many labels there are
   * @throws IllegalArgumentException when there are no predictions
   */
  public static Scores of(List<Prediction> predictions, int classes) {
    Map<String, ConfusionMatrix> byFold =
        predictions.stream()
            .collect(
                groupingBy(
                    Prediction::fold,
                    LinkedHashMap::new,
                    collectingAndThen(toList(), part -> matrix(part, classes))));
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

  /**
   * 95 % intervals of the pooled UAR and WAR, in this order, by drawing clips with replacement.
   * Clips of one movie resemble each other, so the true intervals are wider than these.
   */
  public Map<Metric, Interval> intervals(Bootstrap bootstrap) {
    int classes = pooled.classes().size();
    List<double[]> clips = new ArrayList<>();
    for (int cell = 0; cell < classes * classes; cell++) {
      for (int i = 0; i < pooled.count(cell / classes, cell % classes); i++) {
        double[] one = new double[classes * classes];
        one[cell] = 1;
        clips.add(one);
      }
    }
    return intervals(bootstrap, clips, classes);
  }

  /**
   * The same, by drawing whole movies.
   *
   * @param movieOfClip has the movie of each predicted clip by its video name
   * @throws IllegalArgumentException when it lacks one
   */
  public static Map<Metric, Interval> intervalsOverMovies(
      Bootstrap bootstrap,
      List<Prediction> predictions,
      Map<String, String> movieOfClip,
      int classes) {
    Map<String, double[]> movies = new LinkedHashMap<>();
    for (Prediction prediction : predictions) {
      String movie = movieOfClip.get(prediction.videoName());
      if (movie == null) {
        throw new IllegalArgumentException("no movie of clip " + prediction.videoName());
      }
      double[] matrix = movies.computeIfAbsent(movie, name -> new double[classes * classes]);
      matrix[prediction.truth().index() * classes + prediction.predicted().index()]++;
    }
    return intervals(bootstrap, List.copyOf(movies.values()), classes);
  }

  private static Map<Metric, Interval> intervals(
      Bootstrap bootstrap, List<double[]> clusters, int classes) {
    List<String> all = classes(classes);
    List<Long> names = LongStream.range(0, clusters.size()).boxed().toList();
    Map<Metric, Interval> intervals = new LinkedHashMap<>();
    for (Metric metric : List.of(Metric.UAR, Metric.WAR)) {
      intervals.put(
          metric,
          bootstrap
              .of(clusters, names, sums -> metric.of(ConfusionMatrix.ofCells(all, sums)))
              .percentile());
    }
    return Collections.unmodifiableMap(intervals);
  }

  /** Classes by number, as a matrix names them; what people call them is the project's. */
  public static List<String> classes(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }

  private static ConfusionMatrix matrix(Collection<Prediction> predictions, int classes) {
    return ConfusionMatrix.tally(
        classes(classes),
        predictions.stream().mapToInt(prediction -> prediction.truth().index()).toArray(),
        predictions.stream().mapToInt(prediction -> prediction.predicted().index()).toArray());
  }
}
