package org.tenfold.training.data;

import org.tenfold.training.engine.ProcessGroup;
import org.tenfold.training.loss.Targets;

/**
 * Some clips with what is to be said of them.
 *
 * @param clips {@code [batch, channels, frames, height, width]}, in this order, normalised; in a
 *     {@link ProcessGroup}, those of this process's part
 * @param targets of the whole batch
 */
@SuppressWarnings("ArrayRecordComponent") // handed to an engine at once, never compared
public record Batch(float[] clips, Targets targets) {
  /** Of all parts together. */
  public int size() {
    return targets.labels().length;
  }
}
