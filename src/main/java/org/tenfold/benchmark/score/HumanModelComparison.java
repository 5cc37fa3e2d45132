package org.tenfold.benchmark.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.VoteCounts;
import org.tenfold.statistics.Entropy;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.RankCorrelation;
import org.tenfold.statistics.classification.Calibration;

/**
 * How a model's probabilities compare with what people said.
 *
 * @param divergence mean Kullback-Leibler divergence from the shares of the votes, in nats
 * @param entropyCorrelation Spearman's rho of the entropies of probabilities and votes, over clips:
 *     whether the model doubts where people disagree
 */
public record HumanModelComparison(Measure divergence, Measure entropyCorrelation) {
  /**
   * @param votes of each clip, by its number
   * @throws InvalidInput when a clip has no votes
   */
  public static HumanModelComparison of(
      List<Prediction> predictions, Map<Integer, VoteCounts> votes) {
    if (!predictions.stream().allMatch(Prediction::hasProbabilities)) {
      Measure none = Measure.undefined(Reason.NO_PROBABILITIES);
      return new HumanModelComparison(none, none);
    }
    List<double[]> shares = new ArrayList<>();
    for (Prediction prediction : predictions) {
      shares.add(votesOf(prediction.videoName(), votes).distribution());
    }
    List<double[]> probabilities = predictions.stream().map(Prediction::distribution).toList();
    return new HumanModelComparison(
        Calibration.divergence(shares, probabilities),
        RankCorrelation.spearman(entropies(shares), entropies(probabilities)));
  }

  /** Expected calibration error: of the labels, no votes are needed. */
  public static Measure calibrationError(List<Prediction> predictions) {
    return predictions.stream().allMatch(Prediction::hasProbabilities)
        ? Calibration.expectedError(
            predictions.stream().map(Prediction::distribution).toList(),
            predictions.stream().mapToInt(prediction -> prediction.truth().index()).toArray())
        : Measure.undefined(Reason.NO_PROBABILITIES);
  }

  private static VoteCounts votesOf(String clip, Map<Integer, VoteCounts> votes) {
    VoteCounts found = clip.matches("\\d{1,9}") ? votes.get(Integer.parseInt(clip)) : null;
    if (found == null) {
      throw new InvalidInput("benchmark.no-votes", clip);
    }
    return found;
  }

  private static double[] entropies(List<double[]> distributions) {
    return distributions.stream().mapToDouble(Entropy::ofShares).toArray();
  }
}
