package org.tenfold.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tenfold.label.LabelSet;
import org.tenfold.training.data.LabelledClip;

/**
 * Clips that differ only in how they move: a bar that stands, drifts right or falls. No single
 * frame tells the class.
 */
public final class MovingBars {
  public static final int SIZE = 16;
  public static final int FRAMES = 8;
  static final int CLASSES = 3;

  private static final int CHANNELS = 3;
  private static final int THICKNESS = 4;

  private final Random random;

  public MovingBars(long seed) {
    random = new Random(seed);
  }

  /** {@code count} clips with the three classes in turn. */
  public List<LabelledClip> clips(int count) {
    List<LabelledClip> clips = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int movement = i % CLASSES;
      clips.add(
          new LabelledClip(
              Integer.toString(i + 1), LabelSet.DFEW.all().get(movement), clip(movement)));
    }
    return clips;
  }

  private byte[] clip(int movement) {
    int x = random.nextInt(SIZE);
    int y = random.nextInt(SIZE);
    byte[] pixels = new byte[CHANNELS * FRAMES * SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      int column = i % SIZE;
      int row = i / SIZE % SIZE;
      int frame = i / (SIZE * SIZE) % FRAMES;
      int left = x + (movement == 1 ? 2 * frame : 0);
      int top = y + (movement == 2 ? 2 * frame : 0);
      boolean inside =
          Math.floorMod(column - left, SIZE) < THICKNESS
              && Math.floorMod(row - top, SIZE) < THICKNESS;
      pixels[i] = (byte) ((inside ? 220 : 40) + random.nextInt(30));
    }
    return pixels;
  }
}
