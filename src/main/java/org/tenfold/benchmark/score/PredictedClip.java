package org.tenfold.benchmark.score;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.label.VoteCounts;
import org.tenfold.release.ReleasedClip;

/** What a run said of a clip of its release, beside what people said. */
public record PredictedClip(Prediction said, ReleasedClip clip) {
  /**
   * In the order of the predictions; those of clips that the release does not hold are left out.
   */
  public static List<PredictedClip> of(List<Prediction> predictions, List<ReleasedClip> clips) {
    Map<String, ReleasedClip> byName =
        clips.stream().collect(toMap(clip -> Integer.toString(clip.number()), clip -> clip));
    return predictions.stream()
        .flatMap(
            said ->
                Optional.ofNullable(byName.get(said.videoName())).stream()
                    .map(clip -> new PredictedClip(said, clip)))
        .toList();
  }

  public VoteCounts votes() {
    return clip.annotation().votes();
  }
}
