package org.tenfold.training.network;

/**
 * Zeros (for a maximum: nothing) around an input.
 *
 * @param before first frames, top rows, left columns
 * @param after last frames, bottom rows, right columns
 */
public record Padding(Extent before, Extent after) {
  /** The same on both sides. */
  static Padding of(Extent both) {
    return new Padding(both, both);
  }

  static Padding none() {
    return of(Extent.cube(0));
  }

  /**
   * TensorFlow's rule SAME: the output is the input over the stride, rounded up; an odd zero goes
   * to the end.
   */
  static Padding same(Shape in, Extent kernel, Extent stride) {
    Extent whole =
        Extent.of(
            missing(in.frames(), kernel.frames(), stride.frames()),
            missing(in.height(), kernel.height(), stride.height()),
            missing(in.width(), kernel.width(), stride.width()));
    Extent before = Extent.of(whole.frames() / 2, whole.height() / 2, whole.width() / 2);
    return new Padding(
        before,
        Extent.of(
            whole.frames() - before.frames(),
            whole.height() - before.height(),
            whole.width() - before.width()));
  }

  private static int missing(int side, int kernel, int stride) {
    int over = side % stride == 0 ? stride : side % stride;
    return Math.max(kernel - over, 0);
  }

  public boolean symmetric() {
    return before.equals(after);
  }
}
