package org.tenfold.benchmark.people;

import java.util.List;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.classification.AccuracyByEntropy;
import org.tenfold.statistics.classification.HumanCeiling;

/**
 * How often a network and a person are right on clips about which people disagree so much.
 *
 * @param low least entropy of the votes, 0..1
 * @param high its upper edge; only the last row holds it
 * @param clips how many lie there
 * @param interval 95 %, of the network's accuracy
 * @param person share of votes that the others on the clip confirm
 */
public record EntropyRow(
    double low, double high, int clips, Measure network, Interval interval, Measure person) {
  /** Ten votes that make a label come to 0.64 at most. */
  private static final double[] EDGES = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 1};

  private static final double ROUNDING = 1e-9;

  /** Rows with clips, from agreement to disagreement. */
  public static List<EntropyRow> of(List<PredictedClip> clips) {
    double[] entropy =
        clips.stream().mapToDouble(clip -> clip.votes().normalisedEntropy()).toArray();
    int[] truth = clips.stream().mapToInt(clip -> clip.said().truth().index()).toArray();
    int[] said = clips.stream().mapToInt(clip -> clip.said().predicted().index()).toArray();
    return AccuracyByEntropy.of(entropy, truth, said, EDGES).stream()
        .filter(bin -> bin.items() > 0)
        .map(bin -> row(bin, clips))
        .toList();
  }

  private static EntropyRow row(AccuracyByEntropy.Bin bin, List<PredictedClip> clips) {
    int[][] counts =
        clips.stream()
            .filter(clip -> holds(bin, clip.votes().normalisedEntropy()))
            .map(clip -> clip.votes().toArray())
            .toArray(int[][]::new);
    return new EntropyRow(
        bin.low(),
        bin.high(),
        bin.items(),
        bin.accuracy(),
        bin.interval(),
        HumanCeiling.of(Scores.classes(counts[0].length), counts).war());
  }

  private static boolean holds(AccuracyByEntropy.Bin bin, double entropy) {
    boolean last = bin.high() == EDGES[EDGES.length - 1];
    return entropy >= bin.low() - ROUNDING && (last || entropy < bin.high() - ROUNDING);
  }
}
