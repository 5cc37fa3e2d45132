package org.tenfold.training;

/** One line of a network, as one would read it off the figure in its paper. */
public sealed interface Block {
  /**
   * @throws IllegalArgumentException when this block can't follow a block of output {@code in}
   */
  Shape output(Shape in);

  /** Number of trained values, biases included. */
  default long parameters(Shape in) {
    return 0;
  }

  /** This block as it is applied to an input of the given shape. */
  default Block fittedTo(Shape in) {
    return this;
  }

  /** 3D convolution with bias, {@code out} filters. */
  record Conv3d(String name, int out, Extent kernel, Extent stride, Extent padding)
      implements Block {
    @Override
    public Shape output(Shape in) {
      return slide(in, out, kernel, stride, padding);
    }

    @Override
    public long parameters(Shape in) {
      return (long) out * in.channels() * kernel.volume() + out;
    }
  }

  /** Greatest value of each window. */
  record MaxPool3d(Extent kernel, Extent stride, Extent padding) implements Block {
    @Override
    public Shape output(Shape in) {
      return slide(in, in.channels(), kernel, stride, padding);
    }

    /**
     * Leaves a side that is already 1 as it is: kernel 1, stride 1, no padding in that direction.
     */
    @Override
    public MaxPool3d fittedTo(Shape in) {
      return new MaxPool3d(fit(kernel, in, 1), fit(stride, in, 1), fit(padding, in, 0));
    }

    private static Extent fit(Extent extent, Shape in, int atOne) {
      return Extent.of(
          in.frames() == 1 ? atOne : extent.frames(),
          in.height() == 1 ? atOne : extent.height(),
          in.width() == 1 ? atOne : extent.width());
    }
  }

  /** {@code max(0, x)}. */
  record Relu() implements Block {
    @Override
    public Shape output(Shape in) {
      return in;
    }
  }

  /** {@code [channels, frames, height, width]} to one vector, in this order. */
  record Flatten() implements Block {
    @Override
    public Shape output(Shape in) {
      return Shape.flat(in.size());
    }
  }

  /** Fully connected layer with bias. */
  record Linear(String name, int out) implements Block {
    @Override
    public Shape output(Shape in) {
      return Shape.flat(out);
    }

    @Override
    public long parameters(Shape in) {
      return (long) out * in.size() + out;
    }
  }

  /**
   * In training, sets each value to 0 with this chance and scales the others up to keep the mean.
   *
   * @param probability of a value to be dropped, at least 0 and below 1
   */
  record Dropout(double probability) implements Block {
    @Override
    public Shape output(Shape in) {
      return in;
    }
  }

  private static Shape slide(Shape in, int channels, Extent kernel, Extent stride, Extent padding) {
    return new Shape(
        channels,
        slide(in.frames(), kernel.frames(), stride.frames(), padding.frames()),
        slide(in.height(), kernel.height(), stride.height(), padding.height()),
        slide(in.width(), kernel.width(), stride.width(), padding.width()));
  }

  private static int slide(int side, int kernel, int stride, int padding) {
    return Math.floorDiv(side + 2 * padding - kernel, stride) + 1;
  }
}
