package org.tenfold.benchmark.projection;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.projection.ClassSeparation;
import org.tenfold.statistics.projection.Progress;
import org.tenfold.statistics.projection.Tsne;
import org.tenfold.training.trace.FoldFeatures;

/**
 * Counts a map of features: seeded, so that the same run always looks alike.
 *
 * @param clips by their names
 * @param movies of clips, by their numbers
 */
record FeatureMapMaker(Map<String, PredictedClip> clips, Map<Integer, String> movies, int threads) {
  private static final int ITERATIONS = 1_000;
  private static final long SEED = 0;
  private static final Bootstrap BOOTSTRAP = Bootstrap.multinomial(1_000, 1);
  private static final double SHARE_OF_PLANE = 0.9;

  /** A neighbourhood needs three clips about it, as scikit-learn has it. */
  private static final int CLIPS_TO_NEIGHBOURS = 3;

  static final int FEWEST = 4;

  static FeatureMapMaker of(List<PredictedClip> clips, Map<Integer, String> movies, int threads) {
    return new FeatureMapMaker(
        clips.stream().collect(toMap(one -> one.said().videoName(), one -> one)), movies, threads);
  }

  /**
   * @param folds with {@link #FEWEST} clips or more together
   */
  FeatureMap map(List<FoldFeatures> folds, int perplexity, Progress progress) {
    List<PredictedClip> shown = new ArrayList<>();
    List<float[]> rows = new ArrayList<>();
    for (FoldFeatures fold : folds) {
      for (int i = 0; i < fold.clips().size(); i++) {
        PredictedClip clip = clips.get(fold.clips().get(i));
        if (clip != null) {
          shown.add(clip);
          rows.add(fold.rows()[i]);
        }
      }
    }
    double neighbours = Math.min(perplexity, (rows.size() - 1) / (double) CLIPS_TO_NEIGHBOURS);
    Tsne.Plane plane =
        new Tsne(Math.max(1, neighbours), ITERATIONS, SEED, threads)
            .project(rows.toArray(float[][]::new), share -> progress.at(SHARE_OF_PLANE * share));
    List<FeatureMap.Point> points = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      points.add(new FeatureMap.Point(shown.get(i), plane.items()[i][0], plane.items()[i][1]));
    }
    return new FeatureMap(points, plane.divergence(), neighbours, separations(folds, progress));
  }

  private List<FeatureMap.Separation> separations(List<FoldFeatures> folds, Progress progress) {
    List<FeatureMap.Separation> separations = new ArrayList<>();
    for (FoldFeatures fold : folds) {
      progress.at(SHARE_OF_PLANE + (1 - SHARE_OF_PLANE) * separations.size() / folds.size());
      separations.add(separation(fold));
    }
    return separations;
  }

  private FeatureMap.Separation separation(FoldFeatures fold) {
    List<float[]> rows = new ArrayList<>();
    List<PredictedClip> known = new ArrayList<>();
    for (int i = 0; i < fold.clips().size(); i++) {
      PredictedClip clip = clips.get(fold.clips().get(i));
      if (clip != null) {
        rows.add(fold.rows()[i]);
        known.add(clip);
      }
    }
    ClassSeparation found =
        ClassSeparation.of(
            rows.toArray(float[][]::new),
            known.stream().mapToInt(clip -> clip.said().truth().index()).toArray(),
            known.stream().mapToLong(clip -> movie(clip, movies)).toArray(),
            BOOTSTRAP,
            threads);
    return new FeatureMap.Separation(fold.fold(), found.ratio(), found.intervals().percentile());
  }

  /** A clip of no known movie is one of its own. */
  static long movie(PredictedClip clip, Map<Integer, String> movies) {
    String movie = movies.get(clip.clip().number());
    return movie == null
        ? -1L - clip.clip().number()
        : UUID.fromString(movie).getMostSignificantBits() >>> 1;
  }
}
