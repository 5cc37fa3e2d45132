package org.tenfold.benchmark.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.statistics.classification.DataMap;
import org.tenfold.training.trace.TruthCourse;

/**
 * The data map of a run: how steadily its networks found the true label of each clip while they
 * learned from it. A clip is in the training part of all folds but one: its point is their mean.
 *
 * @param clips beside the points of {@code map}
 */
public record RunDataMap(List<PredictedClip> clips, DataMap map) {
  /** With ten votes: nine or more agree. */
  public static final double PEOPLE_AGREE = 0.2;

  private static final double LOWEST_PART = 0.25;

  /**
   * @param courses one a fold
   */
  public static RunDataMap of(List<PredictedClip> clips, List<TruthCourse> courses) {
    Map<String, List<DataMap.Point>> points = new HashMap<>();
    for (TruthCourse course : courses) {
      for (int clip = 0; clip < course.clips().size(); clip++) {
        double[][] seen = seen(course, clip);
        if (seen.length > 0) {
          points
              .computeIfAbsent(course.clips().get(clip), first -> new ArrayList<>())
              .add(DataMap.of(seen).points().getFirst());
        }
      }
    }
    List<PredictedClip> known =
        clips.stream().filter(clip -> points.containsKey(clip.said().videoName())).toList();
    return new RunDataMap(
        known,
        new DataMap(
            known.stream()
                .map(clip -> mean(points.getOrDefault(clip.said().videoName(), List.of())))
                .toList()));
  }

  /** [epochs, 1]: those in which the clip was drawn. */
  private static double[][] seen(TruthCourse course, int clip) {
    return Arrays.stream(course.epochs())
        .filter(epoch -> !Float.isNaN(epoch[clip]))
        .map(epoch -> new double[] {epoch[clip]})
        .toArray(double[][]::new);
  }

  private static DataMap.Point mean(List<DataMap.Point> folds) {
    return new DataMap.Point(
        folds.stream().mapToDouble(DataMap.Point::confidence).average().orElse(0),
        folds.stream().mapToDouble(DataMap.Point::variability).average().orElse(0));
  }

  /** Up to which confidence a clip counts as not learned: a quarter of the clips lie there. 0..1 */
  public double hardForNetworks() {
    double[] sorted =
        map.points().stream().mapToDouble(DataMap.Point::confidence).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(int) (LOWEST_PART * (sorted.length - 1))];
  }

  /** Clips that people agree on and networks do not learn, the hardest first. */
  public List<PredictedClip> easyForPeopleOnly() {
    double[] entropy =
        clips.stream().mapToDouble(clip -> clip.votes().normalisedEntropy()).toArray();
    return map.easyForPeopleOnly(entropy, PEOPLE_AGREE, hardForNetworks()).stream()
        .map(clips::get)
        .toList();
  }
}
