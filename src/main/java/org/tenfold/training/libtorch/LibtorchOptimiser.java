package org.tenfold.training.libtorch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;
import org.tenfold.training.Optimiser;
import org.tenfold.training.Precision;

/** Moves weights by an {@link Optimiser}, in PyTorch's arithmetic. */
@SuppressWarnings("try") // scopes are there for what they end
final class LibtorchOptimiser {
  private static final String STEPS = "optimiser.steps";

  private final Optimiser rule;
  private final Map<String, Tensor> weights;
  private final Map<String, Tensor> memory = new LinkedHashMap<>();
  private int steps;

  /**
   * @param weights trained tensors by name; the memory is made at once, in the caller's scope
   */
  LibtorchOptimiser(Optimiser rule, Map<String, Tensor> weights) {
    this.rule = rule;
    this.weights = weights;
    weights.forEach(
        (name, weight) -> {
          for (String kind : kinds(rule)) {
            memory.put(key(name, kind), torch.zeros_like(weight).detach());
          }
        });
  }

  private static List<String> kinds(Optimiser rule) {
    return switch (rule) {
      case Optimiser.Sgd sgd -> sgd.momentum() > 0 ? List.of("momentum") : List.of();
      case Optimiser.Adam adam -> List.of("mean", "square");
    };
  }

  private static String key(String weight, String kind) {
    return "optimiser." + weight + "." + kind;
  }

  private Tensor memory(String weight, String kind) {
    Tensor tensor = memory.get(key(weight, kind));
    if (tensor == null) {
      throw new IllegalStateException("there is no " + key(weight, kind));
    }
    return tensor;
  }

  /** Before a pass, or its gradients would be added to the last ones. */
  void forgetGradients() {
    weights.values().forEach(weight -> weight.mutable_grad().reset());
  }

  void step(double rate, double clipNorm) {
    steps++;
    if (clipNorm > 0) {
      torch.clip_grad_norm_(new TensorVector(weights.values().toArray(Tensor[]::new)), clipNorm);
    }
    for (Map.Entry<String, Tensor> entry : weights.entrySet()) {
      try (PointerScope scope = new PointerScope()) {
        move(entry.getKey(), entry.getValue(), entry.getValue().grad(), rate);
      }
    }
  }

  private void move(String name, Tensor weight, Tensor gradient, double rate) {
    switch (rule) {
      case Optimiser.Sgd sgd -> {
        Tensor step = sgd.decay() > 0 ? gradient.add(weight, new Scalar(sgd.decay())) : gradient;
        if (sgd.momentum() > 0) {
          step = memory(name, "momentum").mul_(new Scalar(sgd.momentum())).add_(step);
        }
        weight.add_(step, new Scalar(-rate));
      }
      case Optimiser.Adam adam -> {
        Tensor step = gradient;
        if (adam.decoupled()) {
          weight.mul_(new Scalar(1 - rate * adam.decay()));
        } else if (adam.decay() > 0) {
          step = gradient.add(weight, new Scalar(adam.decay()));
        }
        Tensor mean =
            memory(name, "mean")
                .mul_(new Scalar(adam.beta1()))
                .add_(step, new Scalar(1 - adam.beta1()));
        Tensor square =
            memory(name, "square")
                .mul_(new Scalar(adam.beta2()))
                .addcmul_(step, step, new Scalar(1 - adam.beta2()));
        double bias1 = 1 - Math.pow(adam.beta1(), steps);
        double bias2 = 1 - Math.pow(adam.beta2(), steps);
        Tensor scale =
            square.sqrt().div_(new Scalar(Math.sqrt(bias2))).add_(new Scalar(adam.epsilon()));
        weight.addcdiv_(mean, scale, new Scalar(-rate / bias1));
      }
    }
  }

  Map<String, org.tenfold.training.weights.Tensor> memory() {
    Map<String, org.tenfold.training.weights.Tensor> found = new LinkedHashMap<>();
    found.put(STEPS, org.tenfold.training.weights.Tensor.of(steps));
    try (PointerScope scope = new PointerScope()) {
      memory.forEach((key, tensor) -> found.put(key, neutral(tensor)));
    }
    return found;
  }

  private static org.tenfold.training.weights.Tensor neutral(Tensor tensor) {
    List<Integer> sides =
        java.util.stream.LongStream.range(0, tensor.dim())
            .mapToObj(side -> Math.toIntExact(tensor.size(side)))
            .toList();
    return new org.tenfold.training.weights.Tensor(sides, TensorFactory.values(tensor));
  }

  void restore(Map<String, org.tenfold.training.weights.Tensor> state) {
    steps = (int) given(state, STEPS).values()[0];
    try (PointerScope scope = new PointerScope();
        AutoGradMode without = new AutoGradMode(false)) {
      memory.forEach(
          (key, tensor) -> {
            org.tenfold.training.weights.Tensor saved = given(state, key);
            long[] sides = saved.sides().stream().mapToLong(Integer::longValue).toArray();
            tensor.copy_(TensorFactory.of(Precision.SINGLE, false).tensor(saved.values(), sides));
          });
    }
  }

  private static org.tenfold.training.weights.Tensor given(
      Map<String, org.tenfold.training.weights.Tensor> state, String key) {
    org.tenfold.training.weights.@Nullable Tensor tensor = state.get(key);
    if (tensor == null) {
      throw new IllegalArgumentException("There is no " + key + ".");
    }
    return tensor;
  }
}
