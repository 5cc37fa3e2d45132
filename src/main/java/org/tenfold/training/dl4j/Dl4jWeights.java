package org.tenfold.training.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.tenfold.training.network.Block;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.ModelSpec.Step;
import org.tenfold.training.network.Parameter;
import org.tenfold.training.weights.Tensor;

/**
 * Where DL4J keeps an array of a network, and in which layout.
 *
 * @param parameter its neutral form, that of PyTorch
 * @param key name in DL4J's table of parameters
 * @param layout how its numbers lie there
 * @param spread values of a clip that one running statistic of a batch normalisation is taken over;
 *     0 for others
 * @param momentum weight of the newest batch in a running statistic; 0 for others
 */
record Dl4jWeights(Parameter parameter, String key, Layout layout, int spread, double momentum) {
  /** DL4J's order of the gates, as places in PyTorch's input, forget, cell, output. */
  private static final int[] GATES = {2, 1, 3, 0};

  enum Layout {
    /** The same order of numbers. */
    SAME,
    /** {@code [in, out]} instead of {@code [out, in]}. */
    TRANSPOSED,
    /** {@code [in, gates x hidden]} in DL4J's order of gates. */
    GATES
  }

  static List<Dl4jWeights> of(ModelSpec spec) {
    List<Dl4jWeights> found = new ArrayList<>();
    collect(spec.steps(), found);
    return found;
  }

  private static void collect(List<Step> steps, List<Dl4jWeights> found) {
    for (Step step : steps) {
      switch (step.block()) {
        case Block.Conv3d conv -> add(found, step, conv.name(), Layout.SAME, "_W", "_b");
        case Block.Linear linear -> add(found, step, linear.name(), Layout.TRANSPOSED, "_W", "_b");
        case Block.BatchNorm norm ->
            add(found, step, norm.name(), Layout.SAME, "_gamma", "_beta", "_mean", "_var");
        case Block.Lstm lstm ->
            add(found, step, lstm.name() + lstm.layer(), Layout.GATES, "_W", "_RW", "_b");
        default -> step.block().branches().forEach(one -> collect(one, step, found));
      }
    }
  }

  private static void collect(List<Block> branch, Step around, List<Dl4jWeights> found) {
    collect(ModelSpec.steps(branch, around.in()), found);
  }

  private static void add(
      List<Dl4jWeights> found, Step step, String vertex, Layout layout, String... suffixes) {
    List<Parameter> parameters = step.block().parameters(step.in());
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      int spread = parameter.trained() ? 0 : step.in().size() / step.in().channels();
      double momentum = step.block() instanceof Block.BatchNorm norm ? norm.momentum() : 0;
      found.add(new Dl4jWeights(parameter, vertex + suffixes[i], layout, spread, momentum));
    }
  }

  /** The array of the table, in the neutral layout. */
  Tensor read(Map<String, INDArray> table) {
    return new Tensor(parameter.sides(), neutral(stored(table)).dup('c').data().asFloat());
  }

  INDArray stored(Map<String, INDArray> table) {
    INDArray stored = table.get(key);
    if (stored == null) {
      throw new IllegalStateException("DL4J has no array " + key);
    }
    return stored;
  }

  private INDArray neutral(INDArray stored) {
    return switch (layout) {
      case SAME -> stored;
      case TRANSPOSED -> matrix(stored).transpose();
      case GATES -> gates(matrix(stored).transpose(), inverse());
    };
  }

  /** Fills the array of the table. */
  void write(Map<String, INDArray> table, Tensor tensor) {
    if (!tensor.sides().equals(parameter.sides())) {
      throw new IllegalArgumentException(
          "%s has the shape %s, not %s."
              .formatted(parameter.name(), parameter.sides(), tensor.sides()));
    }
    INDArray stored = stored(table);
    long rows = parameter.sides().getFirst();
    INDArray given =
        Nd4j.create(tensor.values(), new long[] {rows, tensor.values().length / rows}, 'c')
            .castTo(stored.dataType());
    INDArray laid =
        switch (layout) {
          case SAME -> given;
          case TRANSPOSED -> given.transpose();
          case GATES -> gates(given, GATES).transpose();
        };
    stored.assign(laid.dup('c').reshape('c', stored.shape()));
  }

  private static INDArray matrix(INDArray stored) {
    return stored.rank() == 2 ? stored : stored.reshape(1, stored.length());
  }

  /**
   * Rows in blocks of a gate each, in another order.
   *
   * @param order the block of {@code rows} that comes to each place
   */
  private static INDArray gates(INDArray rows, int[] order) {
    long hidden = rows.size(0) / order.length;
    INDArray[] blocks = new INDArray[order.length];
    for (int i = 0; i < order.length; i++) {
      blocks[i] =
          rows.get(
              NDArrayIndex.interval(order[i] * hidden, (order[i] + 1) * hidden),
              NDArrayIndex.all());
    }
    return Nd4j.concat(0, blocks);
  }

  private static int[] inverse() {
    int[] inverse = new int[GATES.length];
    for (int i = 0; i < GATES.length; i++) {
      inverse[GATES[i]] = i;
    }
    return inverse;
  }
}
