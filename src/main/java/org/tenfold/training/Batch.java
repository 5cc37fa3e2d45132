package org.tenfold.training;

import org.tenfold.training.loss.Targets;

/**
 * Some clips with what is to be said of them.
 *
 * @param clips {@code [batch, channels, frames, height, width]}, in this order, values -1..1
 */
@SuppressWarnings("ArrayRecordComponent") // handed to an engine at once, never compared
public record Batch(float[] clips, Targets targets) {
  public int size() {
    return targets.labels().length;
  }
}
