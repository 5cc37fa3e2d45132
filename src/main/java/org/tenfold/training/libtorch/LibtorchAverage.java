package org.tenfold.training.libtorch;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** A moving average of tensors. Between steps only, for what it makes must outlive them. */
@SuppressWarnings("try") // scopes are there for what they end
final class LibtorchAverage {
  private static final String PREFIX = "average.";

  private final Map<String, Tensor> tensors;
  private final Map<String, Tensor> averages = new LinkedHashMap<>();

  LibtorchAverage(Map<String, Tensor> tensors) {
    this.tensors = tensors;
  }

  void follow(double stays) {
    if (averages.isEmpty()) {
      begin();
      return;
    }
    try (AutoGradMode without = new AutoGradMode(false);
        PointerScope scope = new PointerScope()) {
      averages.forEach(
          (name, average) ->
              average.mul_(new Scalar(stays)).add_(tensor(name), new Scalar(1 - stays)));
    }
  }

  private void begin() {
    try (AutoGradMode without = new AutoGradMode(false)) {
      tensors.forEach((name, tensor) -> averages.put(name, torch.zeros_like(tensor)));
      try (PointerScope scope = new PointerScope()) {
        averages.forEach((name, average) -> average.copy_(tensor(name)));
      }
    }
  }

  private Tensor tensor(String name) {
    return requireNonNull(tensors.get(name));
  }

  void swap() {
    try (AutoGradMode without = new AutoGradMode(false);
        PointerScope scope = new PointerScope()) {
      averages.forEach(
          (name, average) -> {
            Tensor tensor = tensor(name);
            Tensor before = tensor.clone();
            tensor.copy_(average);
            average.copy_(before);
          });
    }
  }

  /** By the names that the checkpoint has. */
  Map<String, Tensor> memory() {
    Map<String, Tensor> named = new LinkedHashMap<>();
    averages.forEach((name, tensor) -> named.put(PREFIX + name, tensor));
    return named;
  }

  /** Makes room for an average, so that {@link #memory} can be filled, or ends it. */
  void prepare(boolean kept) {
    if (kept && averages.isEmpty()) {
      begin();
    } else if (!kept) {
      averages.values().forEach(Tensor::close);
      averages.clear();
    }
  }

  /** Whether a state holds an average. */
  static boolean isIn(Map<String, ?> state) {
    return state.keySet().stream().anyMatch(name -> name.startsWith(PREFIX));
  }
}
