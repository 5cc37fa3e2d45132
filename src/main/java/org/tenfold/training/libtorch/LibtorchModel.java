package org.tenfold.training.libtorch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;
import org.tenfold.training.Refinement;
import org.tenfold.training.WeightRules;
import org.tenfold.training.engine.TrainableModel;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.ModelSpec.Step;
import org.tenfold.training.network.Parameter;
import org.tenfold.training.network.Shape;

/**
 * A network whose steps are done by libtorch and whose gradients by its autograd. All that a step
 * allocates is freed after it, weights and memory of the optimiser but.
 */
@SuppressWarnings("try") // scopes are there for what they end
final class LibtorchModel implements TrainableModel {
  private final ModelSpec spec;
  private final TensorFactory numbers;
  private final List<Step> steps;
  private final PointerScope lasting = new PointerScope();
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();
  private final List<Parameter> moved;
  private final LibtorchAverage average;
  private final Optional<LibtorchProcessGroup> group;
  private final LibtorchOptimiser optimiser;

  /** With whom batch normalisation measures. */
  private final Optional<LibtorchProcessGroup> measuring;

  private @Nullable PointerScope step;
  private @Nullable Tensor logits;
  private @Nullable Tensor features;

  LibtorchModel(
      ModelSpec spec,
      WeightRules rules,
      Map<String, org.tenfold.training.weights.Tensor> weights,
      TensorFactory numbers,
      Optional<LibtorchProcessGroup> group,
      boolean syncBatchNorm) {
    this.group = group;
    measuring = group.filter(all -> syncBatchNorm);
    this.spec = spec;
    this.numbers = numbers;
    steps = spec.steps();
    moved = spec.parameters().stream().filter(rules::moves).toList();
    for (Parameter parameter : spec.parameters()) {
      tensors.put(parameter.name(), numbers.zeros(sides(parameter)));
    }
    moved.forEach(one -> tensor(one).requires_grad_(true));
    optimiser = new LibtorchOptimiser(rules, moved, this::tensor);
    average = new LibtorchAverage(tensors);
    restoreWeights(weights);
  }

  private static long[] sides(Parameter parameter) {
    return parameter.sides().stream().mapToLong(Integer::longValue).toArray();
  }

  @Override
  public Outputs forward(float[] clips) {
    endStep();
    step = new PointerScope();
    return run(clips, true);
  }

  private Outputs run(float[] clips, boolean training) {
    if (!numbers.mixed()) {
      return pass(clips, training);
    }
    try (Autocast sixteenBits = Autocast.on(numbers.device())) {
      return pass(clips, training);
    }
  }

  private Outputs pass(float[] clips, boolean training) {
    ForwardPass pass = new ForwardPass(tensors, training, measuring);
    Tensor last = input(clips);
    Tensor found = last;
    for (int i = 0; i < steps.size(); i++) {
      Tensor before = last;
      last = pass.apply(steps.get(i), before);
      if (before != found) {
        // autograd keeps what the way back needs; the rest is free for the next block
        before.close();
      }
      if (i == spec.featureBlock()) {
        // later blocks work in place on nothing: the features stay as they are
        found = last;
      }
    }
    Tensor flat = found.reshape(-1, spec.features());
    logits = last;
    features = flat;
    return new Outputs(TensorFactory.rows(last), TensorFactory.rows(flat));
  }

  private Tensor input(float[] clips) {
    Shape shape = spec.input();
    return numbers.clips(
        clips,
        clips.length / shape.size(),
        shape.channels(),
        shape.frames(),
        shape.height(),
        shape.width());
  }

  @Override
  public void backward(double[][] ofLogits, Optional<double[][]> ofFeatures, boolean added) {
    if (logits == null || features == null) {
      throw new IllegalStateException("a forward pass comes first");
    }
    if (!added) {
      optimiser.forgetGradients();
    }
    Tensor out = logits;
    Tensor hidden = features;
    // a sum whose gradients by the outputs are just these
    Tensor sum = out.mul(numbers.tensor(ofLogits)).sum();
    if (ofFeatures.isPresent()) {
      sum = sum.add(hidden.mul(numbers.tensor(ofFeatures.get())).sum());
    }
    LibtorchProcessGroup.backward(measuring, sum);
  }

  @Override
  public Map<String, org.tenfold.training.weights.Tensor> gradients() {
    Map<String, org.tenfold.training.weights.Tensor> found = new LinkedHashMap<>();
    try (PointerScope scope = new PointerScope()) {
      moved.forEach(one -> found.put(one.name(), neutral(one, tensor(one).grad())));
    }
    return found;
  }

  @Override
  public void update(double learningRate, double clipNorm, double share) {
    group.ifPresent(all -> all.sum(moved.stream().map(one -> tensor(one).grad()).toList()));
    try (AutoGradMode without = new AutoGradMode(false)) {
      optimiser.step(learningRate, clipNorm, share);
    }
    endStep();
  }

  @Override
  public void average(double averaging) {
    endStep();
    average.follow(Refinement.stays(averaging, optimiser.steps()));
  }

  @Override
  public void swapAverage() {
    endStep();
    average.swap();
  }

  @Override
  public void agree() {
    group.ifPresent(
        all -> {
          List<Tensor> measured =
              spec.parameters().stream().filter(one -> !one.trained()).map(this::tensor).toList();
          if (!measured.isEmpty()) {
            all.sum(measured);
            Scalar share = new Scalar(1.0 / all.size());
            measured.forEach(tensor -> tensor.mul_(share));
          }
        });
  }

  private void endStep() {
    logits = null;
    features = null;
    if (step != null) {
      step.close();
      step = null;
    }
  }

  @Override
  public Outputs predict(float[] clips) {
    endStep();
    try (PointerScope scope = new PointerScope();
        AutoGradMode without = new AutoGradMode(false)) {
      return run(clips, false);
    } finally {
      endStep();
    }
  }

  @Override
  public Map<String, org.tenfold.training.weights.Tensor> weights() {
    Map<String, org.tenfold.training.weights.Tensor> found = new LinkedHashMap<>();
    try (PointerScope scope = new PointerScope()) {
      for (Parameter parameter : spec.parameters()) {
        found.put(parameter.name(), neutral(parameter, tensor(parameter)));
      }
    }
    return found;
  }

  private Tensor tensor(Parameter parameter) {
    Tensor tensor = tensors.get(parameter.name());
    if (tensor == null) {
      throw new IllegalStateException("there is no " + parameter.name());
    }
    return tensor;
  }

  private static org.tenfold.training.weights.Tensor neutral(Parameter parameter, Tensor tensor) {
    return new org.tenfold.training.weights.Tensor(parameter.sides(), TensorFactory.values(tensor));
  }

  @Override
  public Map<String, org.tenfold.training.weights.Tensor> memory() {
    Map<String, org.tenfold.training.weights.Tensor> found = optimiser.memory();
    try (PointerScope scope = new PointerScope()) {
      average.memory().forEach((name, tensor) -> found.put(name, TensorFactory.neutral(tensor)));
    }
    return found;
  }

  @Override
  public void restore(Map<String, org.tenfold.training.weights.Tensor> state) {
    endStep();
    restoreWeights(state);
    optimiser.restore(state);
    average.prepare(LibtorchAverage.isIn(state));
    TensorFactory.fill(average.memory(), state);
  }

  private void restoreWeights(Map<String, org.tenfold.training.weights.Tensor> state) {
    try (PointerScope scope = new PointerScope();
        AutoGradMode without = new AutoGradMode(false)) {
      for (Parameter parameter : spec.parameters()) {
        org.tenfold.training.weights.@Nullable Tensor given = state.get(parameter.name());
        if (given == null || !given.sides().equals(parameter.sides())) {
          throw new IllegalArgumentException(
              "There is no %s of shape %s.".formatted(parameter.name(), parameter.sides()));
        }
        tensor(parameter).copy_(numbers.tensor(given.values(), sides(parameter)));
      }
    }
  }

  @Override
  public void reseed(long seed) {
    torch.manual_seed(seed);
  }

  @Override
  public void close() {
    endStep();
    lasting.close();
  }
}
