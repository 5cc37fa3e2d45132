package org.tenfold.benchmark.comparison;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.study.SeedRuns;

/**
 * A clip of one true label that one of two configurations took for a certain label.
 *
 * @param number of the clip
 * @param first under how many of its seeds the first took it for that
 * @param other the same of the other
 */
public record TakenClip(int number, int first, int other) {

  /** Those about which the two differ most come first. */
  static List<TakenClip> of(SeedRuns first, SeedRuns other, int truth, int said) {
    List<TakenClip> taken = new ArrayList<>();
    List<Prediction> clips = first.clips();
    for (int i = 0; i < clips.size(); i++) {
      if (clips.get(i).truth().index() == truth) {
        TakenClip clip =
            new TakenClip(
                Integer.parseInt(clips.get(i).videoName()),
                seeds(first, i, said),
                seeds(other, i, said));
        if (clip.first + clip.other > 0) {
          taken.add(clip);
        }
      }
    }
    double firstSeeds = first.bySeed().size();
    double otherSeeds = other.bySeed().size();
    taken.sort(
        java.util.Comparator.comparingDouble(
            clip -> -Math.abs(clip.first / firstSeeds - clip.other / otherSeeds)));
    return taken;
  }

  private static int seeds(SeedRuns runs, int clip, int said) {
    return (int)
        runs.bySeed().values().stream()
            .filter(all -> all.get(clip).predicted().index() == said)
            .count();
  }
}
