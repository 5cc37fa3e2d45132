package org.tenfold.training;

/**
 * Some clips with their labels.
 *
 * @param clips {@code [batch, channels, frames, height, width]}, in this order, values -1..1
 * @param labels class index of each clip, 0-based
 */
@SuppressWarnings("ArrayRecordComponent") // handed to an engine at once, never compared
public record Batch(float[] clips, int[] labels) {
  public int size() {
    return labels.length;
  }
}
