package org.tenfold.statistics.planning;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.tenfold.statistics.agreement.FleissSums;

/** One draw of movies with their clips and votes, and what k votes of each say, for several k. */
final class Resample {
  /** For each k: sums of kappa, and shares of clips. */
  final double[][] sums;

  final double[] labelled;
  final double[] errors;
  final double[] changed;
  final double[] modelled;
  double saved;
  double stoppedError;

  private final Design design;
  private final List<Integer> compared;

  private Resample(Design design, int categories) {
    this.design = design;
    compared = design.compared();
    int points = compared.size();
    sums = new double[points][1 + 2 * categories];
    labelled = new double[points];
    errors = new double[points];
    changed = new double[points];
    modelled = new double[points];
  }

  static Resample of(Population from, Design design, int clips, SplittableRandom random) {
    Resample resample = new Resample(design, from.categories());
    long[][] whole = new long[resample.sums.length][];
    Arrays.setAll(whole, point -> FleissSums.none(from.categories()));
    int left = clips;
    while (left > 0) {
      List<DrawnClip> movie = from.movie(random, resample.compared.getLast());
      for (DrawnClip clip : movie.subList(0, Math.min(left, movie.size()))) {
        resample.add(clip, whole);
        resample.stop(clip);
      }
      left -= movie.size();
    }
    Arrays.setAll(resample.sums, point -> FleissSums.toDoubles(whole[point]));
    for (double[] shares :
        List.of(resample.labelled, resample.errors, resample.changed, resample.modelled)) {
      Arrays.setAll(shares, point -> shares[point] / clips);
    }
    resample.saved /= clips;
    resample.stoppedError /= clips;
    return resample;
  }

  private void add(DrawnClip clip, long[][] whole) {
    int[] counts = new int[clip.longRun().length];
    int truth = reached(clip.longRun(), design.share());
    int given = 0;
    for (int point = 0; point < compared.size(); point++) {
      int votes = compared.get(point);
      for (; given < votes; given++) {
        counts[clip.votes()[given]]++;
      }
      FleissSums.add(whole[point], counts, 1);
      int label = reached(counts, design.needed(votes));
      labelled[point] += label < 0 ? 0 : 1;
      changed[point] += label == truth ? 0 : 1;
      errors[point] += distance(counts, votes, clip.longRun());
      modelled[point] += clip.given() < votes ? 1 : 0;
    }
  }

  /** The design's votes, until they make a label or can make none. */
  private void stop(DrawnClip clip) {
    int[] counts = new int[clip.longRun().length];
    int needed = design.needed(design.votes());
    int most = 0;
    int votes = 0;
    while (votes < design.votes() && most < needed && most + design.votes() - votes >= needed) {
      most = Math.max(most, ++counts[clip.votes()[votes++]]);
    }
    saved += 1 - (double) votes / design.votes();
    stoppedError += distance(counts, votes, clip.longRun());
  }

  private static int reached(int[] counts, int needed) {
    for (int j = 0; j < counts.length; j++) {
      if (counts[j] >= needed) {
        return j;
      }
    }
    return -1;
  }

  private static int reached(double[] shares, double needed) {
    for (int j = 0; j < shares.length; j++) {
      if (shares[j] >= needed) {
        return j;
      }
    }
    return -1;
  }

  private static double distance(int[] counts, int votes, double[] longRun) {
    double sum = 0;
    for (int j = 0; j < counts.length; j++) {
      sum += Math.abs((double) counts[j] / votes - longRun[j]);
    }
    return sum / 2;
  }
}
