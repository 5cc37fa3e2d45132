package org.tenfold.training.network;

/** Kernel, stride or padding of a 3D operation, in values: {@code [frames, height, width]}. */
public record Extent(int frames, int height, int width) {
  public static Extent of(int frames, int height, int width) {
    return new Extent(frames, height, width);
  }

  /** The same in all three directions. */
  public static Extent cube(int side) {
    return new Extent(side, side, side);
  }

  public int[] toArray() {
    return new int[] {frames, height, width};
  }

  public int volume() {
    return frames * height * width;
  }
}
