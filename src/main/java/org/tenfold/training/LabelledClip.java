package org.tenfold.training;

import org.tenfold.emotion.Emotion;

/**
 * One clip in memory.
 *
 * @param name as in the data set's files
 * @param pixels {@code [channels, frames, height, width]}, 0..255 in unsigned bytes: a quarter of
 *     what floats take
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LabelledClip(String name, Emotion label, byte[] pixels) {
  private static final float MIDDLE = 127.5f;

  /** Writes the pixels, as -1..1, from {@code offset} on. */
  void writeTo(float[] values, int offset) {
    for (int i = 0; i < pixels.length; i++) {
      values[offset + i] = ((pixels[i] & 0xff) - MIDDLE) / MIDDLE;
    }
  }
}
