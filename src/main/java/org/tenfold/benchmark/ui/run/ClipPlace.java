package org.tenfold.benchmark.ui.run;

import org.tenfold.benchmark.score.PredictedClip;

/**
 * A clip in a chart.
 *
 * @param label 1..7
 * @param said 1..7
 * @param entropy of its votes, 0..1
 * @param votes for each emotion
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
public record ClipPlace(
    double x,
    double y,
    int label,
    int said,
    int fold,
    double entropy,
    int number,
    String clip,
    int[] votes) {
  private static final double DIGITS = 1e4;

  public static ClipPlace of(PredictedClip clip, double x, double y) {
    return new ClipPlace(
        rounded(x),
        rounded(y),
        clip.said().truth().number(),
        clip.said().predicted().number(),
        Integer.parseInt(clip.said().fold()),
        rounded(clip.votes().normalisedEntropy()),
        clip.clip().number(),
        clip.clip().clip().value().toString(),
        clip.votes().toArray());
  }

  /** Thousands of them go over the wire. */
  private static double rounded(double number) {
    return Math.round(number * DIGITS) / DIGITS;
  }
}
