package org.tenfold.training.libtorch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;
import org.tenfold.training.Optimiser;
import org.tenfold.training.WeightRules;
import org.tenfold.training.network.Parameter;

/** Moves weights by an {@link Optimiser}, in PyTorch's arithmetic. */
@SuppressWarnings("try") // scopes are there for what they end
final class LibtorchOptimiser {
  private static final String STEPS = "optimiser.steps";

  private final WeightRules rules;
  private final Map<Parameter, Tensor> weights = new LinkedHashMap<>();
  private final Map<String, Tensor> memory = new LinkedHashMap<>();
  private int steps;

  /**
   * @param moved parameters that learn; the memory is made at once, in the caller's scope
   * @param tensor of a parameter
   */
  LibtorchOptimiser(WeightRules rules, List<Parameter> moved, Function<Parameter, Tensor> tensor) {
    this.rules = rules;
    for (Parameter parameter : moved) {
      weights.put(parameter, tensor.apply(parameter));
      for (String kind : kinds(rules.optimiser())) {
        memory.put(key(parameter.name(), kind), torch.zeros_like(tensor.apply(parameter)).detach());
      }
    }
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

  /** Steps that were done. */
  int steps() {
    return steps;
  }

  void step(double rate, double clipNorm, double share) {
    steps++;
    if (share != 1) {
      try (PointerScope scope = new PointerScope()) {
        weights.values().forEach(weight -> weight.grad().mul_(new Scalar(share)));
      }
    }
    if (clipNorm > 0 && !weights.isEmpty()) {
      torch.clip_grad_norm_(new TensorVector(weights.values().toArray(Tensor[]::new)), clipNorm);
    }
    for (Map.Entry<Parameter, Tensor> entry : weights.entrySet()) {
      try (PointerScope scope = new PointerScope()) {
        Parameter parameter = entry.getKey();
        Tensor gradient = entry.getValue().grad();
        String name = parameter.name();
        move(rules.optimiser(parameter), name, entry.getValue(), gradient, rate * rules.rate(name));
      }
    }
  }

  private void move(Optimiser rule, String name, Tensor weight, Tensor gradient, double rate) {
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
      memory.forEach((key, tensor) -> found.put(key, TensorFactory.neutral(tensor)));
    }
    return found;
  }

  void restore(Map<String, org.tenfold.training.weights.Tensor> state) {
    org.tenfold.training.weights.@Nullable Tensor count = state.get(STEPS);
    if (count == null) {
      throw new IllegalArgumentException("There is no " + STEPS + ".");
    }
    steps = (int) count.values()[0];
    TensorFactory.fill(memory, state);
  }
}
