package org.tenfold.training.dl4j;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.tenfold.training.Optimiser;
import org.tenfold.training.WeightRules;
import org.tenfold.training.weights.Tensor;

/**
 * Moves the weights of a graph by an {@link Optimiser}, in PyTorch's arithmetic, so that the
 * engines agree; DL4J's own Adam places epsilon elsewhere.
 */
final class Dl4jOptimiser {
  private static final String STEPS = "optimiser.steps";

  private final WeightRules rules;
  private final List<Dl4jWeights> weights;
  private final Map<String, INDArray> memory = new HashMap<>();
  private int steps;

  Dl4jOptimiser(WeightRules rules, List<Dl4jWeights> weights) {
    this.rules = rules;
    this.weights = weights;
  }

  /** Steps that were done. */
  int steps() {
    return steps;
  }

  void step(
      Map<String, INDArray> table,
      Map<String, INDArray> gradients,
      double rate,
      double clipNorm,
      double share) {
    steps++;
    double shorten =
        clipNorm > 0 ? Math.min(1, clipNorm / (share * norm(gradients) + 1e-6)) * share : share;
    for (Dl4jWeights one : weights) {
      if (moves(one)) {
        INDArray gradient = one.stored(gradients);
        move(
            rules.optimiser(one.parameter()),
            one.key(),
            one.stored(table),
            shorten == 1 ? gradient : gradient.mul(shorten),
            rate * rules.rate(one.parameter().name()));
      }
    }
  }

  boolean moves(Dl4jWeights one) {
    return rules.moves(one.parameter());
  }

  /** Statistics of a pass in training. */
  void follow(Map<String, INDArray> table, Map<String, INDArray> gradients, int batch) {
    for (Dl4jWeights one : weights) {
      if (!one.parameter().trained()) {
        follow(one, one.stored(table), one.stored(gradients), batch);
      }
    }
  }

  private double norm(Map<String, INDArray> gradients) {
    double squares = 0;
    for (Dl4jWeights one : weights) {
      if (moves(one)) {
        double norm = one.stored(gradients).norm2Number().doubleValue();
        squares += norm * norm;
      }
    }
    return Math.sqrt(squares);
  }

  /**
   * DL4J hands the change of a running statistic over as a gradient: momentum * (running - newest).
   * Its newest variance is over n values; PyTorch's, which we keep, over n - 1.
   */
  private static void follow(Dl4jWeights one, INDArray running, INDArray change, int batch) {
    INDArray before = running.dup();
    running.subi(change);
    int values = batch * one.spread();
    if (one.key().endsWith("_var") && values > 1) {
      running.addi(before.muli(one.momentum()).subi(change).divi(values - 1));
    }
  }

  private void move(Optimiser rule, String key, INDArray weight, INDArray gradient, double rate) {
    switch (rule) {
      case Optimiser.Sgd sgd -> {
        INDArray step = sgd.decay() > 0 ? gradient.add(weight.mul(sgd.decay())) : gradient;
        if (sgd.momentum() > 0) {
          step = memory(key, "momentum", weight).muli(sgd.momentum()).addi(step);
        }
        weight.subi(step.mul(rate));
      }
      case Optimiser.Adam adam -> {
        if (adam.decoupled()) {
          weight.muli(1 - rate * adam.decay());
        } else if (adam.decay() > 0) {
          gradient = gradient.add(weight.mul(adam.decay()));
        }
        INDArray mean = memory(key, "mean", weight);
        mean.muli(adam.beta1()).addi(gradient.mul(1 - adam.beta1()));
        INDArray square = memory(key, "square", weight);
        square.muli(adam.beta2()).addi(gradient.mul(gradient).muli(1 - adam.beta2()));
        double bias1 = 1 - Math.pow(adam.beta1(), steps);
        double bias2 = 1 - Math.pow(adam.beta2(), steps);
        INDArray scale = Transforms.sqrt(square, true);
        scale.divi(Math.sqrt(bias2)).addi(adam.epsilon());
        weight.subi(mean.div(scale).muli(rate / bias1));
      }
    }
  }

  private INDArray memory(String key, String kind, INDArray like) {
    return memory.computeIfAbsent(
        key + " " + kind, missing -> Nd4j.zeros(like.dataType(), like.shape()));
  }

  /** Arrays {@code optimiser.<weight>.<kind>} in neutral layout, and the number of steps. */
  Map<String, Tensor> memory() {
    Map<String, Tensor> found = new LinkedHashMap<>();
    found.put(STEPS, Tensor.of(steps));
    for (Dl4jWeights one : weights) {
      for (String kind : kinds()) {
        @Nullable INDArray array = memory.get(one.key() + " " + kind);
        if (array != null) {
          found.put(name(one, kind), one.read(Map.of(one.key(), array)));
        }
      }
    }
    return found;
  }

  private List<String> kinds() {
    return switch (rules.optimiser()) {
      case Optimiser.Sgd sgd -> List.of("momentum");
      case Optimiser.Adam adam -> List.of("mean", "square");
    };
  }

  private static String name(Dl4jWeights one, String kind) {
    return "optimiser." + one.parameter().name() + "." + kind;
  }

  /**
   * @param table arrays like which the memory is laid out
   */
  void restore(Map<String, INDArray> table, Map<String, Tensor> state) {
    @Nullable Tensor count = state.get(STEPS);
    if (count == null) {
      throw new IllegalArgumentException("There is no " + STEPS + ".");
    }
    steps = (int) count.values()[0];
    memory.clear();
    for (Dl4jWeights one : weights) {
      for (String kind : kinds()) {
        @Nullable Tensor tensor = state.get(name(one, kind));
        if (tensor != null) {
          INDArray array = memory(one.key(), kind, one.stored(table));
          one.write(Map.of(one.key(), array), tensor);
        }
      }
    }
  }
}
