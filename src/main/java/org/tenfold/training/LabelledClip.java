package org.tenfold.training;

import java.util.List;
import org.tenfold.emotion.Emotion;

/**
 * One clip in memory.
 *
 * @param name as in the data set's files
 * @param shares of its votes, one an emotion, summing to 1; empty where no votes are known
 * @param pixels {@code [channels, frames, height, width]}, 0..255 in unsigned bytes: a quarter of
 *     what floats take
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LabelledClip(String name, Emotion label, List<Double> shares, byte[] pixels) {
  private static final float MIDDLE = 127.5f;

  public LabelledClip(String name, Emotion label, byte[] pixels) {
    this(name, label, List.of(), pixels);
  }

  /** A pixel as -1..1. */
  float value(int place) {
    return ((pixels[place] & 0xff) - MIDDLE) / MIDDLE;
  }

  /** Writes the pixels, as -1..1, from {@code offset} on. */
  void writeTo(float[] values, int offset) {
    for (int i = 0; i < pixels.length; i++) {
      values[offset + i] = value(i);
    }
  }
}
