package org.tenfold.training.network;

import java.util.ArrayList;
import java.util.List;

/** One line of a network, as one would read it off the figure in its paper. */
public sealed interface Block {
  /**
   * @throws IllegalArgumentException when this block can't follow a block of output {@code in}
   */
  Shape output(Shape in);

  /** Arrays of its own, biases and statistics included. */
  default List<Parameter> parameters(Shape in) {
    return List.of();
  }

  /** Blocks inside, each list applied to this block's input; what becomes of the ends, it says. */
  default List<List<Block>> branches() {
    return List.of();
  }

  /** This block as it is applied to an input of the given shape. */
  default Block fittedTo(Shape in) {
    return this;
  }

  /** A block that stands for another one, which depends on the shape it is applied to. */
  sealed interface Unfitted extends Block {
    /** Engines see fitted blocks only. */
    default IllegalStateException notFitted() {
      return new IllegalStateException(this + " was not fitted to its input");
    }
  }

  /**
   * 3D convolution. A 2D one in each frame has a kernel of one frame; a (2+1)D one is two of these.
   */
  record Conv3d(String name, int out, Extent kernel, Extent stride, Padding padding, boolean bias)
      implements Block {
    @Override
    public Shape output(Shape in) {
      return slide(in, out, kernel, stride, padding);
    }

    @Override
    public List<Parameter> parameters(Shape in) {
      List<Integer> sides =
          List.of(out, in.channels(), kernel.frames(), kernel.height(), kernel.width());
      List<Parameter> parameters = new ArrayList<>();
      parameters.add(Parameter.he(name + ".weight", sides, in.channels() * kernel.volume()));
      if (bias) {
        parameters.add(Parameter.constant(name + ".bias", out, 0));
      }
      return parameters;
    }
  }

  /** {@link Conv3d} whose padding follows TensorFlow's rule SAME. */
  record SameConv3d(String name, int out, Extent kernel, Extent stride) implements Unfitted {
    @Override
    public Shape output(Shape in) {
      return fittedTo(in).output(in);
    }

    @Override
    public Conv3d fittedTo(Shape in) {
      return new Conv3d(name, out, kernel, stride, Padding.same(in, kernel, stride), false);
    }
  }

  /** Fully connected layer with bias, the same in each frame. */
  record FrameLinear(String name, int out) implements Unfitted {
    @Override
    public Shape output(Shape in) {
      return fittedTo(in).output(in);
    }

    @Override
    public Conv3d fittedTo(Shape in) {
      Extent frame = Extent.of(1, in.height(), in.width());
      return new Conv3d(name, out, frame, Extent.cube(1), Padding.none(), true);
    }
  }

  /**
   * Batch normalisation of each channel over batch, frames, height and width.
   *
   * @param momentum weight of the newest batch in the running statistics
   */
  record BatchNorm(String name, double epsilon, double momentum) implements Block {
    /** With PyTorch's usual constants. */
    public static BatchNorm of(String name) {
      return new BatchNorm(name, 1e-5, 0.1);
    }

    @Override
    public Shape output(Shape in) {
      return in;
    }

    @Override
    public List<Parameter> parameters(Shape in) {
      int channels = in.channels();
      return List.of(
          Parameter.constant(name + ".weight", channels, 1),
          Parameter.constant(name + ".bias", channels, 0),
          Parameter.measured(name + ".running_mean", channels, 0),
          Parameter.measured(name + ".running_var", channels, 1));
    }
  }

  /** Greatest value of each window. */
  record MaxPool3d(Extent kernel, Extent stride, Padding padding) implements Block {
    @Override
    public Shape output(Shape in) {
      return slide(in, in.channels(), kernel, stride, padding);
    }

    /**
     * Leaves a side that is already 1 as it is: kernel 1, stride 1, no padding in that direction.
     */
    @Override
    public MaxPool3d fittedTo(Shape in) {
      return new MaxPool3d(
          fit(kernel, in, 1),
          fit(stride, in, 1),
          new Padding(fit(padding.before(), in, 0), fit(padding.after(), in, 0)));
    }

    private static Extent fit(Extent extent, Shape in, int atOne) {
      return Extent.of(
          in.frames() == 1 ? atOne : extent.frames(),
          in.height() == 1 ? atOne : extent.height(),
          in.width() == 1 ? atOne : extent.width());
    }
  }

  /** {@link MaxPool3d} whose padding follows TensorFlow's rule SAME. */
  record SameMaxPool3d(Extent kernel, Extent stride) implements Unfitted {
    @Override
    public Shape output(Shape in) {
      return fittedTo(in).output(in);
    }

    @Override
    public MaxPool3d fittedTo(Shape in) {
      return new MaxPool3d(kernel, stride, Padding.same(in, kernel, stride)).fittedTo(in);
    }
  }

  /** Mean of each window, without padding. */
  record AveragePool3d(Extent kernel) implements Block {
    @Override
    public Shape output(Shape in) {
      return slide(in, in.channels(), kernel, Extent.cube(1), Padding.none());
    }
  }

  /** Mean over frames, height and width. */
  record GlobalAveragePool() implements Unfitted {
    @Override
    public Shape output(Shape in) {
      return Shape.flat(in.channels());
    }

    @Override
    public AveragePool3d fittedTo(Shape in) {
      return new AveragePool3d(Extent.of(in.frames(), in.height(), in.width()));
    }
  }

  /** Mean over height and width: one vector a frame. */
  record FrameAveragePool() implements Unfitted {
    @Override
    public Shape output(Shape in) {
      return new Shape(in.channels(), in.frames(), 1, 1);
    }

    @Override
    public AveragePool3d fittedTo(Shape in) {
      return new AveragePool3d(Extent.of(1, in.height(), in.width()));
    }
  }

  /** {@code max(0, x)}. */
  record Relu() implements Block {
    @Override
    public Shape output(Shape in) {
      return in;
    }
  }

  /**
   * A layer of LSTM over the frames: {@code [features, frames]} to {@code [hidden, frames]}, from
   * states of zero. Gates in the order input, forget, cell, output, with one bias.
   *
   * @param layer 0-based place among the layers of one name
   */
  record Lstm(String name, int layer, int hidden) implements Block {
    private static final int GATES = 4;

    @Override
    public Shape output(Shape in) {
      if (in.height() != 1 || in.width() != 1) {
        throw new IllegalArgumentException(name + " needs one vector a frame, not " + in + ".");
      }
      return new Shape(hidden, in.frames(), 1, 1);
    }

    @Override
    public List<Parameter> parameters(Shape in) {
      Parameter.Start start = new Parameter.Start.Uniform(1 / Math.sqrt(hidden));
      int rows = GATES * hidden;
      return List.of(
          new Parameter(name + ".weight_ih_l" + layer, List.of(rows, in.channels()), start),
          new Parameter(name + ".weight_hh_l" + layer, List.of(rows, hidden), start),
          new Parameter(name + ".bias_ih_l" + layer, List.of(rows), start));
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
    public List<Parameter> parameters(Shape in) {
      return List.of(
          Parameter.he(name + ".weight", List.of(out, in.size()), in.size()),
          Parameter.constant(name + ".bias", out, 0));
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

  /** The sum of what the branches make of the input; an empty branch hands it on. */
  record Sum(List<List<Block>> branches) implements Block {
    /** {@code x + body(x)}. */
    static Sum residual(List<Block> body) {
      return new Sum(List.of(body, List.of()));
    }

    @Override
    public Shape output(Shape in) {
      List<Shape> shapes = branches.stream().map(branch -> ModelSpec.output(branch, in)).toList();
      if (shapes.stream().distinct().count() != 1) {
        throw new IllegalArgumentException("Shapes that can't be added: " + shapes + ".");
      }
      return shapes.getFirst();
    }
  }

  /** What the branches make of the input, one after the other along the channels. */
  record Concat(List<List<Block>> branches) implements Block {
    /** What each branch adds. */
    public List<Integer> channels(Shape in) {
      return branches.stream().map(branch -> ModelSpec.output(branch, in).channels()).toList();
    }

    @Override
    public Shape output(Shape in) {
      int channels = channels(in).stream().mapToInt(Integer::intValue).sum();
      return ModelSpec.output(branches.getFirst(), in).withChannels(channels);
    }
  }

  private static Shape slide(
      Shape in, int channels, Extent kernel, Extent stride, Padding padding) {
    Extent before = padding.before();
    Extent after = padding.after();
    return new Shape(
        channels,
        slide(in.frames() + before.frames() + after.frames(), kernel.frames(), stride.frames()),
        slide(in.height() + before.height() + after.height(), kernel.height(), stride.height()),
        slide(in.width() + before.width() + after.width(), kernel.width(), stride.width()));
  }

  private static int slide(int padded, int kernel, int stride) {
    return Math.floorDiv(padded - kernel, stride) + 1;
  }
}
