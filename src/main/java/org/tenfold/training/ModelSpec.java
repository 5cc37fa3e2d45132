package org.tenfold.training;

import java.util.ArrayList;
import java.util.List;

/**
 * A network as a list, the same for each engine.
 *
 * @param input shape of one clip
 * @param blocks from the clip to the logits; the last is a {@link Block.Linear} with one output a
 *     class
 */
public record ModelSpec(String name, Shape input, List<Block> blocks) {
  /** A block with the shapes around it; pools are already fitted to their input. */
  public record Step(Block block, Shape in, Shape out) {}

  public ModelSpec {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty() || !(blocks.getLast() instanceof Block.Linear)) {
      throw new IllegalArgumentException(
          "The last block of " + name + " must be linear: it gives the logits.");
    }
    if (blocks.stream().noneMatch(Block.Relu.class::isInstance)) {
      throw new IllegalArgumentException(name + " has no hidden layer to take features from.");
    }
  }

  /** Each block with its shapes, in order. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    Shape shape = input;
    for (Block block : blocks) {
      Block fitted = block.fittedTo(shape);
      Shape out = fitted.output(shape);
      steps.add(new Step(fitted, shape, out));
      shape = out;
    }
    return steps;
  }

  /**
   * Index of the block whose output is the features: the last hidden activation, before dropout.
   */
  public int featureBlock() {
    int last = blocks.size() - 1;
    while (!(blocks.get(last) instanceof Block.Relu)) {
      last--;
    }
    return last;
  }

  public int classes() {
    return ((Block.Linear) blocks.getLast()).out();
  }

  /** Number of trained values, biases included. */
  public long parameters() {
    return steps().stream().mapToLong(step -> step.block().parameters(step.in())).sum();
  }
}
