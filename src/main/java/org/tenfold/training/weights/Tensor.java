package org.tenfold.training.weights;

import java.util.List;

/**
 * An array of numbers outside any engine.
 *
 * @param sides sizes of its dimensions, outermost first; none for a single number
 * @param values in row-major order
 */
@SuppressWarnings("ArrayRecordComponent") // large; never compared
public record Tensor(List<Integer> sides, float[] values) {
  public Tensor {
    sides = List.copyOf(sides);
    if (values.length != size(sides)) {
      throw new IllegalArgumentException(
          "An array of sides %s needs %d values, not %d."
              .formatted(sides, size(sides), values.length));
    }
  }

  public static Tensor of(float value) {
    return new Tensor(List.of(), new float[] {value});
  }

  private static int size(List<Integer> sides) {
    return sides.contains(0) ? 0 : sides.stream().reduce(1, Math::multiplyExact);
  }
}
