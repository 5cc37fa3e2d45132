package org.tenfold.training.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A network as a list of blocks, the same for each engine.
 *
 * @param input shape of one clip
 * @param blocks from the clip to the logits; the last is a {@link Block.Linear} with one output a
 *     class
 * @param firstWeights how it starts where nothing else is given
 */
public record ModelSpec(String name, Shape input, List<Block> blocks, FirstWeights firstWeights) {
  /** Whose weights are all drawn by the number of their inputs. */
  public ModelSpec(String name, Shape input, List<Block> blocks) {
    this(name, input, blocks, FirstWeights.HE);
  }

  /** A block, fitted to its input, with the shapes around it. */
  public record Step(Block block, Shape in, Shape out) {}

  public ModelSpec {
    blocks = List.copyOf(blocks);
    if (blocks.size() < 2 || !(blocks.getLast() instanceof Block.Linear)) {
      throw new IllegalArgumentException(
          "The last block of " + name + " must be linear, after others: it gives the logits.");
    }
  }

  /** Each block with its shapes, in order; what is inside a sum or concatenation is not listed. */
  public List<Step> steps() {
    return steps(blocks, input);
  }

  /** The blocks of a branch, applied to an input of shape {@code in}. */
  public static List<Step> steps(List<Block> blocks, Shape in) {
    List<Step> steps = new ArrayList<>();
    Shape shape = in;
    for (Block block : blocks) {
      Block fitted = block.fittedTo(shape);
      Shape out = fitted.output(shape);
      steps.add(new Step(fitted, shape, out));
      shape = out;
    }
    return steps;
  }

  static Shape output(List<Block> blocks, Shape in) {
    return blocks.isEmpty() ? in : steps(blocks, in).getLast().out();
  }

  /** Index of the block whose output is the features: the last before the logits but dropout. */
  public int featureBlock() {
    int last = blocks.size() - 2;
    while (last > 0 && blocks.get(last) instanceof Block.Dropout) {
      last--;
    }
    return last;
  }

  /** Number of features of a clip. */
  public int features() {
    return steps().get(featureBlock()).out().size();
  }

  public int classes() {
    return ((Block.Linear) blocks.getLast()).out();
  }

  /** Name of the block whose outputs are the classes. */
  public String last() {
    return ((Block.Linear) blocks.getLast()).name();
  }

  /** All arrays, in the order of the blocks. */
  public List<Parameter> parameters() {
    String last = last() + ".weight";
    return parameters(steps()).stream()
        .map(one -> firstWeights.of(one, one.name().equals(last)))
        .toList();
  }

  ModelSpec startingBy(FirstWeights other) {
    return new ModelSpec(name, input, blocks, other);
  }

  /** Without its start: whoever goes on from a checkpoint does not start. */
  @Override
  public String toString() {
    return "ModelSpec[name=%s, input=%s, blocks=%s]".formatted(name, input, blocks);
  }

  private static List<Parameter> parameters(List<Step> steps) {
    List<Parameter> parameters = new ArrayList<>();
    for (Step step : steps) {
      parameters.addAll(step.block().parameters(step.in()));
      step.block()
          .branches()
          .forEach(branch -> parameters.addAll(parameters(steps(branch, step.in()))));
    }
    return parameters;
  }

  /** Number of trained values, biases included. */
  public long parameterCount() {
    return parameters().stream().filter(Parameter::trained).mapToLong(Parameter::size).sum();
  }

  /** The same network without dropout, so that two passes give equal outputs. */
  public ModelSpec withoutDropout() {
    return new ModelSpec(
        name,
        input,
        blocks.stream().filter(block -> !(block instanceof Block.Dropout)).toList(),
        firstWeights);
  }
}
