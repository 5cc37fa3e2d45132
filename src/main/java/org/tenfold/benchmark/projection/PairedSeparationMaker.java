package org.tenfold.benchmark.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.projection.SeparationDifference;
import org.tenfold.training.trace.FoldFeatures;

/**
 * Lays two runs' features of the same clips side by side.
 *
 * @param clips by their names
 * @param movies of clips, by their numbers
 */
record PairedSeparationMaker(
    Map<String, PredictedClip> clips, Map<Integer, String> movies, int threads) {
  private static final Bootstrap BOOTSTRAP = Bootstrap.multinomial(1_000, 1);

  /** Empty when no fold has clips of both. */
  Optional<PairedSeparation> of(List<FoldFeatures> run, List<FoldFeatures> beside) {
    Map<Integer, FoldFeatures> byFold = new HashMap<>();
    beside.forEach(fold -> byFold.put(fold.fold(), fold));
    List<Integer> numbers = new ArrayList<>();
    List<SeparationDifference.Part> parts = new ArrayList<>();
    Set<Long> drawn = new HashSet<>();
    int leftOut = 0;
    for (FoldFeatures fold : run) {
      FoldFeatures other = byFold.get(fold.fold());
      if (other == null) {
        continue;
      }
      SeparationDifference.Part part = part(fold, other);
      leftOut += fold.clips().size() + other.clips().size() - 2 * part.classes().length;
      if (part.classes().length > 0) {
        numbers.add(fold.fold());
        parts.add(part);
        for (long movie : part.movieOfItem()) {
          drawn.add(movie);
        }
      }
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    SeparationDifference.Found found = SeparationDifference.of(parts, BOOTSTRAP, threads);
    List<PairedSeparation.OfFold> folds = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      folds.add(
          new PairedSeparation.OfFold(
              numbers.get(i), parts.get(i).classes().length, found.parts().get(i)));
    }
    return Optional.of(new PairedSeparation(folds, found.mean(), drawn.size(), leftOut));
  }

  private SeparationDifference.Part part(FoldFeatures one, FoldFeatures other) {
    Map<String, float[]> others = new HashMap<>();
    for (int i = 0; i < other.clips().size(); i++) {
      others.put(other.clips().get(i), other.rows()[i]);
    }
    List<float[]> first = new ArrayList<>();
    List<float[]> second = new ArrayList<>();
    List<PredictedClip> known = new ArrayList<>();
    for (int i = 0; i < one.clips().size(); i++) {
      String name = one.clips().get(i);
      PredictedClip clip = clips.get(name);
      if (clip != null && others.containsKey(name)) {
        first.add(one.rows()[i]);
        second.add(Objects.requireNonNull(others.get(name)));
        known.add(clip);
      }
    }
    return new SeparationDifference.Part(
        first.toArray(float[][]::new),
        second.toArray(float[][]::new),
        known.stream().mapToInt(clip -> clip.said().truth().index()).toArray(),
        known.stream().mapToLong(clip -> FeatureMapMaker.movie(clip, movies)).toArray());
  }
}
