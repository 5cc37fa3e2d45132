package org.tenfold.benchmark.people;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.clip.ClipId;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.VoteCounts;
import org.tenfold.release.ReleasedClip;

/** Makes clips as a run leaves them. */
public final class PredictedClipsOf {
  private PredictedClipsOf() {}

  /**
   * @param label its label, and what all votes say but those that are given
   * @param happy how probable happy is, the rest sad
   */
  public static PredictedClip clip(int number, Label label, double happy, int... votes) {
    Label said = happy >= 0.5 ? DfewLabel.HAPPY : DfewLabel.SAD;
    return new PredictedClip(
        new Prediction(
            Integer.toString(number),
            Integer.toString(1 + number % 2),
            label,
            said,
            List.of(happy, 1 - happy, 0.0, 0.0, 0.0, 0.0, 0.0)),
        new ReleasedClip(
            new AnnotationRow(number, VoteCounts.of(votes), Optional.of(label)),
            new ClipId(new UUID(0, number)),
            OptionalInt.of(1 + number % 2),
            1_000_000,
            "0a".repeat(32)));
  }
}
