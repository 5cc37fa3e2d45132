package org.tenfold.benchmark.score;

import java.util.List;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.classification.SoftScores;

/**
 * How near a run's probabilities come to the shares of the votes.
 *
 * @param poJsd 0..1, 1 best
 * @param microF1 0..1, 1 best
 */
public record SoftLabelScores(Measure poJsd, Measure microF1) {
  public static SoftLabelScores of(List<PredictedClip> clips) {
    if (!clips.stream().allMatch(clip -> clip.said().hasProbabilities())) {
      Measure none = Measure.undefined(Reason.NO_PROBABILITIES);
      return new SoftLabelScores(none, none);
    }
    List<double[]> shares = clips.stream().map(clip -> clip.votes().distribution()).toList();
    List<double[]> said = clips.stream().map(clip -> clip.said().distribution()).toList();
    return new SoftLabelScores(SoftScores.poJsd(shares, said), SoftScores.microF1(shares, said));
  }
}
