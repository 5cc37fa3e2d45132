package org.tenfold.training.network;

/**
 * Shape of one example inside a network, without the batch: {@code [channels, frames, height,
 * width]}. A flat vector is a shape whose other three sides are 1.
 */
public record Shape(int channels, int frames, int height, int width) {
  public Shape {
    if (channels < 1 || frames < 1 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "No side of a shape may be below 1: %d x %d x %d x %d"
              .formatted(channels, frames, height, width));
    }
  }

  public static Shape flat(int features) {
    return new Shape(features, 1, 1, 1);
  }

  /** The same frames, height and width with other channels. */
  public Shape withChannels(int other) {
    return new Shape(other, frames, height, width);
  }

  /** Number of values. */
  public int size() {
    return Math.multiplyExact(
        Math.multiplyExact(channels, frames), Math.multiplyExact(height, width));
  }
}
