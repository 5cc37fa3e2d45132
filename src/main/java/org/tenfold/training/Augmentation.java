package org.tenfold.training;

import java.nio.ByteBuffer;
import java.util.Random;
import org.tenfold.training.data.LabelledClip;
import org.tenfold.training.data.View;
import org.tenfold.training.network.Shape;

/**
 * Chance changes of a training clip, the same in all its frames. None by default, as in the paper.
 *
 * @param flip whether every other clip is mirrored
 * @param shift most pixels by which a clip is moved each way, its edge repeated (a random crop)
 * @param colour most change of brightness and contrast, as a share: 0.2 is up to a fifth
 */
public record Augmentation(boolean flip, int shift, double colour) {
  public static final Augmentation NONE = new Augmentation(false, 0, 0);

  /**
   * Writes the changed clip, as -1..1.
   *
   * @param random drawn from in the same way whatever is chosen
   */
  public void write(LabelledClip clip, Shape shape, Random random, float[] values, int offset) {
    boolean mirrored = random.nextBoolean() && flip;
    int right = shift == 0 ? 0 : random.nextInt(2 * shift + 1) - shift;
    int down = shift == 0 ? 0 : random.nextInt(2 * shift + 1) - shift;
    float contrast = (float) (1 + colour * (2 * random.nextDouble() - 1));
    float brightness = (float) (colour * (2 * random.nextDouble() - 1));
    if (equals(NONE)) {
      clip.writeTo(values, offset);
      return;
    }
    View view = new View(mirrored, right, down);
    ByteBuffer pixels = clip.pixels().get();
    int width = shape.width();
    int height = shape.height();
    int rows = shape.channels() * shape.frames() * height;
    for (int row = 0; row < rows; row++) {
      int y = row % height;
      int from = (row - y + view.row(y, height)) * width;
      for (int x = 0; x < width; x++) {
        byte pixel = pixels.get(from + view.column(x, width));
        float value = contrast * LabelledClip.value(pixel) + brightness;
        values[offset + row * width + x] = Math.clamp(value, -1f, 1f);
      }
    }
  }
}
