package org.tenfold.training.libtorch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.tenfold.training.network.Block;
import org.tenfold.training.network.Extent;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.ModelSpec.Step;
import org.tenfold.training.network.Padding;
import org.tenfold.training.network.Shape;

/**
 * Applies the blocks of a network, one after the other.
 *
 * @param weights parameters and statistics by name
 * @param training whether statistics are the batch's, and are followed, and dropout drops
 * @param measuring processes whose parts of the batch are measured together; empty: this one's part
 */
record ForwardPass(
    Map<String, Tensor> weights, boolean training, Optional<LibtorchProcessGroup> measuring) {
  Tensor apply(Step step, Tensor input) {
    return switch (step.block()) {
      case Block.Conv3d conv -> convolution(conv, input);
      case Block.MaxPool3d pool -> maximum(pool, input);
      case Block.AveragePool3d mean -> mean(mean.kernel(), step.in(), input);
      case Block.BatchNorm norm -> normalised(norm, input);
      case Block.Relu relu -> torch.relu(input);
      case Block.Dropout dropout -> torch.dropout(input, dropout.probability(), training);
      case Block.Flatten flatten -> input.reshape(-1, step.in().size());
      case Block.Linear linear ->
          torch.linear(input, weight(linear.name()), some(linear.name() + ".bias"));
      case Block.Lstm lstm -> lstm(lstm, step.in(), input);
      case Block.Sum sum -> sum(sum.branches(), step.in(), input);
      case Block.Concat concat -> concatenated(concat.branches(), step.in(), input);
      case Block.Unfitted unfitted -> throw unfitted.notFitted();
    };
  }

  private Tensor named(String name) {
    Tensor tensor = weights.get(name);
    if (tensor == null) {
      throw new IllegalStateException("there is no " + name);
    }
    return tensor;
  }

  private Tensor weight(String block) {
    return named(block + ".weight");
  }

  private TensorOptional some(String name) {
    return new TensorOptional(named(name));
  }

  private Tensor convolution(Block.Conv3d conv, Tensor input) {
    Padded padded = pad(conv.padding(), input);
    return torch.conv3d(
        padded.input(),
        weight(conv.name()),
        conv.bias() ? some(conv.name() + ".bias") : new TensorOptional(),
        sides(conv.stride()),
        sides(padded.rest()),
        sides(Extent.cube(1)),
        1);
  }

  private static Tensor maximum(Block.MaxPool3d pool, Tensor input) {
    Padded padded = pad(pool.padding(), input);
    return torch.max_pool3d(
        padded.input(),
        sides(pool.kernel()),
        sides(pool.stride()),
        sides(padded.rest()),
        sides(Extent.cube(1)),
        false);
  }

  /** Where to go on, and what padding is left for the operation itself. */
  private record Padded(Tensor input, Extent rest) {}

  /** Zeros are right for a maximum too: it follows a ReLU in all our networks. */
  private static Padded pad(Padding padding, Tensor input) {
    if (padding.symmetric()) {
      return new Padded(input, padding.before());
    }
    Extent before = padding.before();
    Extent after = padding.after();
    long[] sides = {
      before.width(),
      after.width(),
      before.height(),
      after.height(),
      before.frames(),
      after.frames()
    };
    return new Padded(torch.constant_pad_nd(input, sides, new Scalar(0.0f)), Extent.cube(0));
  }

  /** All our means are over whole sides. */
  private static Tensor mean(Extent kernel, Shape in, Tensor input) {
    return kernel.frames() == in.frames()
        ? input.mean(new long[] {2, 3, 4}, true, new org.bytedeco.pytorch.ScalarTypeOptional())
        : input.mean(new long[] {3, 4}, true, new org.bytedeco.pytorch.ScalarTypeOptional());
  }

  private Tensor normalised(Block.BatchNorm norm, Tensor input) {
    if (training && measuring.isPresent()) {
      return new SyncBatchNorm(norm, this::named, measuring.get()).apply(input);
    }
    return torch.batch_norm(
        input,
        some(norm.name() + ".weight"),
        some(norm.name() + ".bias"),
        some(norm.name() + ".running_mean"),
        some(norm.name() + ".running_var"),
        training,
        norm.momentum(),
        norm.epsilon(),
        true);
  }

  private Tensor lstm(Block.Lstm lstm, Shape in, Tensor input) {
    String end = "_l" + lstm.layer();
    Tensor bias = named(lstm.name() + ".bias_ih" + end);
    TensorVector parameters =
        new TensorVector(
            named(lstm.name() + ".weight_ih" + end),
            named(lstm.name() + ".weight_hh" + end),
            bias,
            torch.zeros_like(bias).detach()); // libtorch has two biases, of which one is enough
    long batch = input.size(0);
    Tensor sequence = input.reshape(batch, in.channels(), in.frames()).transpose(1, 2);
    Tensor zeros = torch.zeros(new long[] {1, batch, lstm.hidden()}, sequence.options());
    Tensor states =
        torch
            .lstm(
                sequence.contiguous(),
                new TensorVector(zeros, zeros),
                parameters,
                true,
                1,
                0,
                training,
                false,
                true)
            .get0();
    return states.transpose(1, 2).reshape(batch, lstm.hidden(), in.frames(), 1, 1);
  }

  private Tensor sum(List<List<Block>> branches, Shape in, Tensor input) {
    List<Tensor> parts = branches.stream().map(branch -> apply(branch, in, input)).toList();
    Tensor sum = parts.stream().reduce(Tensor::add).orElse(input);
    // the way back needs no summand
    parts.stream().filter(part -> part != input && part != sum).forEach(Tensor::close);
    return sum;
  }

  private Tensor concatenated(List<List<Block>> branches, Shape in, Tensor input) {
    return torch.cat(
        new TensorVector(
            branches.stream().map(branch -> apply(branch, in, input)).toArray(Tensor[]::new)),
        1);
  }

  private Tensor apply(List<Block> branch, Shape in, Tensor input) {
    Tensor last = input;
    for (Step step : ModelSpec.steps(branch, in)) {
      Tensor before = last;
      last = apply(step, before);
      if (before != input) {
        before.close();
      }
    }
    return last;
  }

  private static long[] sides(Extent extent) {
    return new long[] {extent.frames(), extent.height(), extent.width()};
  }
}
