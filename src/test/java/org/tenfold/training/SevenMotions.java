package org.tenfold.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.training.data.LabelledClip;

/**
 * Clips of a bright square that stands or moves in one of six directions, from a random place and
 * around the edges: seven classes that no single frame tells apart.
 */
final class SevenMotions {
  /** Right and down, in pixels a frame. */
  private static final int[][] STEPS = {{0, 0}, {2, 0}, {-2, 0}, {0, 2}, {0, -2}, {2, 2}, {-2, -2}};

  private static final int CHANNELS = 3;

  private final int frames;
  private final int size;
  private final Random random;

  SevenMotions(int frames, int size, long seed) {
    this.frames = frames;
    this.size = size;
    random = new Random(seed);
  }

  /** {@code count} clips with the seven classes in turn. */
  List<LabelledClip> clips(int count) {
    List<LabelledClip> clips = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Label label = LabelSet.DFEW.all().get(i % STEPS.length);
      clips.add(new LabelledClip(Integer.toString(i + 1), label, clip(STEPS[label.index()])));
    }
    return clips;
  }

  private byte[] clip(int[] step) {
    int x = random.nextInt(size);
    int y = random.nextInt(size);
    byte[] pixels = new byte[CHANNELS * frames * size * size];
    for (int i = 0; i < pixels.length; i++) {
      int frame = i / (size * size) % frames;
      int right = Math.floorMod(i % size - x - step[0] * frame, size);
      int down = Math.floorMod(i / size % size - y - step[1] * frame, size);
      boolean inside = right < size / 4 && down < size / 4;
      pixels[i] = (byte) ((inside ? 220 : 40) + random.nextInt(30));
    }
    return pixels;
  }
}
