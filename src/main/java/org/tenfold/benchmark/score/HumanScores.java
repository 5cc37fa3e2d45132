package org.tenfold.benchmark.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tenfold.release.ReleasedClip;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.statistics.classification.HumanCeiling;

/** What one person scores against the others, on the very clips that networks are tested on. */
public final class HumanScores {
  private HumanScores() {}

  /**
   * Over the clips with a fold, which are those with a single label; each fold's test part by
   * itself, and all together.
   *
   * @throws IllegalArgumentException when no clip has a fold
   */
  public static Scores of(List<ReleasedClip> clips) {
    Map<Integer, List<ReleasedClip>> parts =
        clips.stream()
            .filter(clip -> clip.fold().isPresent())
            .collect(
                Collectors.groupingBy(
                    clip -> clip.fold().getAsInt(), TreeMap::new, Collectors.toList()));
    Map<String, ConfusionMatrix> byFold = new LinkedHashMap<>();
    parts.forEach((fold, part) -> byFold.put(Integer.toString(fold), confusion(part)));
    return new Scores(byFold, ConfusionMatrix.pooled(byFold.values()));
  }

  private static ConfusionMatrix confusion(List<ReleasedClip> clips) {
    int[][] counts =
        clips.stream().map(clip -> clip.annotation().votes().toArray()).toArray(int[][]::new);
    return HumanCeiling.of(Scores.classes(counts[0].length), counts).confusion();
  }
}
