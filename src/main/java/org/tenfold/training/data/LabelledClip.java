package org.tenfold.training.data;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.tenfold.label.Label;

/**
 * One clip that can be read at any time, from any thread.
 *
 * @param name as in the data set's files
 * @param shares of its votes, one an emotion, summing to 1; empty where no votes are known
 * @param stamp a number that changes when the pixels do
 * @param pixels {@code [channels, frames, height, width]}, 0..255 in unsigned bytes: a quarter of
 *     what floats take
 */
public record LabelledClip(
    String name, Label label, List<Double> shares, long stamp, Supplier<ByteBuffer> pixels) {
  private static final float MIDDLE = 127.5f;

  public LabelledClip(String name, Label label, byte[] pixels) {
    this(name, label, List.of(), Arrays.hashCode(pixels), () -> ByteBuffer.wrap(pixels));
  }

  /** Clips of each label that has some, in the order of the labels; each list in theirs. */
  public static List<List<LabelledClip>> byLabel(List<LabelledClip> clips) {
    Map<Label, List<LabelledClip>> byLabel = new TreeMap<>();
    clips.forEach(
        clip -> byLabel.computeIfAbsent(clip.label(), first -> new ArrayList<>()).add(clip));
    return List.copyOf(byLabel.values());
  }

  /** A pixel as -1..1. */
  public static float value(byte pixel) {
    return ((pixel & 0xff) - MIDDLE) / MIDDLE;
  }

  /** Writes the pixels, as -1..1, from {@code offset} on. */
  public void writeTo(float[] values, int offset) {
    ByteBuffer read = pixels.get();
    for (int i = 0; i < read.limit(); i++) {
      values[offset + i] = value(read.get(i));
    }
  }
}
