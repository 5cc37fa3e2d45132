package org.tenfold.training.dl4j;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.tenfold.training.weights.Tensor;

/** A moving average of the weights and statistics of a graph. */
final class Dl4jAverage {
  private static final String PREFIX = "average.";

  private final List<Dl4jWeights> weights;
  private final Map<String, INDArray> averages = new LinkedHashMap<>();

  Dl4jAverage(List<Dl4jWeights> weights) {
    this.weights = weights;
  }

  void follow(Map<String, INDArray> table, double stays) {
    boolean first = averages.isEmpty();
    for (Dl4jWeights one : weights) {
      INDArray now = one.stored(table);
      if (first) {
        averages.put(one.key(), now.dup());
      } else {
        one.stored(averages).muli(stays).addi(now.mul(1 - stays));
      }
    }
  }

  void swap(Map<String, INDArray> table) {
    if (averages.isEmpty()) {
      return;
    }
    for (Dl4jWeights one : weights) {
      INDArray now = one.stored(table);
      INDArray before = now.dup();
      now.assign(one.stored(averages));
      one.stored(averages).assign(before);
    }
  }

  /** By the names that the checkpoint has, in neutral layout. */
  Map<String, Tensor> memory() {
    Map<String, Tensor> found = new LinkedHashMap<>();
    if (!averages.isEmpty()) {
      weights.forEach(one -> found.put(name(one), one.read(averages)));
    }
    return found;
  }

  private static String name(Dl4jWeights one) {
    return PREFIX + one.parameter().name();
  }

  void restore(Map<String, INDArray> table, Map<String, Tensor> state) {
    averages.clear();
    for (Dl4jWeights one : weights) {
      Optional.ofNullable(state.get(name(one)))
          .ifPresent(
              saved -> {
                averages.put(one.key(), one.stored(table).dup());
                one.write(averages, saved);
              });
    }
  }
}
