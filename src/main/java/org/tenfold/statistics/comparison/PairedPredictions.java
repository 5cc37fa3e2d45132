package org.tenfold.statistics.comparison;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.bootstrap.BootstrapIntervals;
import org.tenfold.statistics.bootstrap.Jackknife;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.statistics.classification.Metric;

/**
 * What two configurations say of the same clips, each under one or several seeds, kept as sums over
 * movies. Resampling draws whole movies, with the predictions of both configurations, so that what
 * both find hard cancels out. Immutable.
 *
 * <p>Confusion matrices of the seeds are added up. Recalls are linear in hits, so UAR and WAR of
 * the sum are the means over seeds of each seed's pooled UAR and WAR; of F1 that does not hold.
 */
public final class PairedPredictions {
  private final List<String> classes;

  /** By movie: the cells of the first configuration's matrix, then those of the second's. */
  private final Map<Long, double[]> movies;

  private PairedPredictions(List<String> classes, Map<Long, double[]> movies) {
    this.classes = classes;
    this.movies = movies;
  }

  /**
   * @param truth index of the true class of each clip
   * @param first [seeds, clips]: predictions of the first configuration
   * @param second [seeds, clips]: those of the other; it may have another number of seeds
   * @param movieOfClip number of the movie of each clip; all different when movies are not known
   * @throws IllegalArgumentException when a configuration has no seed or lengths differ
   */
  public static PairedPredictions of(
      List<String> classes, int[] truth, int[][] first, int[][] second, long[] movieOfClip) {
    int clips = truth.length;
    boolean fits =
        first.length > 0
            && second.length > 0
            && movieOfClip.length == clips
            && Arrays.stream(first).allMatch(seed -> seed.length == clips)
            && Arrays.stream(second).allMatch(seed -> seed.length == clips);
    if (!fits) {
      throw new IllegalArgumentException(
          "both configurations need a seed, and each seed a prediction for each of %d clips"
              .formatted(clips));
    }
    int cells = classes.size() * classes.size();
    Map<Long, double[]> movies = new LinkedHashMap<>();
    for (int clip = 0; clip < clips; clip++) {
      double[] sums = movies.computeIfAbsent(movieOfClip[clip], movie -> new double[2 * cells]);
      int row = truth[clip] * classes.size();
      for (int[] seed : first) {
        sums[row + seed[clip]]++;
      }
      for (int[] seed : second) {
        sums[cells + row + seed[clip]]++;
      }
    }
    return new PairedPredictions(List.copyOf(classes), movies);
  }

  /** The first's score less the second's, −1..1. */
  public Measure difference(Metric metric) {
    return difference(metric, total());
  }

  /** Of {@link #difference(Metric)}, by drawing movies. */
  public BootstrapIntervals intervals(Metric metric, Bootstrap bootstrap) {
    return movies.isEmpty()
        ? BootstrapIntervals.undefined(Reason.NO_PREDICTIONS)
        : bootstrap.of(
            List.copyOf(movies.values()),
            List.copyOf(movies.keySet()),
            sums -> difference(metric, sums));
  }

  /** Of {@link #difference(Metric)}, by leaving out one movie after the other. */
  public Measure standardError(Metric metric) {
    return Jackknife.standardError(total(), movies.values(), sums -> difference(metric, sums));
  }

  private double[] total() {
    double[] sums = new double[2 * classes.size() * classes.size()];
    for (double[] movie : movies.values()) {
      Arrays.setAll(sums, cell -> sums[cell] + movie[cell]);
    }
    return sums;
  }

  private Measure difference(Metric metric, double[] sums) {
    int cells = sums.length / 2;
    Measure first = metric.of(ConfusionMatrix.ofCells(classes, Arrays.copyOf(sums, cells)));
    Measure second =
        metric.of(ConfusionMatrix.ofCells(classes, Arrays.copyOfRange(sums, cells, 2 * cells)));
    return first.minus(second);
  }
}
