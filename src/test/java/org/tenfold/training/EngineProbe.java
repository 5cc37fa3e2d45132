package org.tenfold.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.tenfold.training.engine.TrainableModel;
import org.tenfold.training.engine.TrainableModel.Outputs;
import org.tenfold.training.engine.TrainingBackend;
import org.tenfold.training.loss.BatchLoss;
import org.tenfold.training.loss.Targets;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;
import org.tenfold.training.weights.InitialWeights;
import org.tenfold.training.weights.SafeTensors;
import org.tenfold.training.weights.Tensor;

/**
 * What an engine makes of each network and loss at a small size: outputs, loss and gradients of one
 * batch, and the weights after a step. As a program, it writes all of it for one engine into a
 * folder, so that engines that can't share a process can be compared.
 */
final class EngineProbe {
  /** Of many batch normalisations, each over few values at this size, which magnify rounding. */
  private static final Set<Network> DEEP = Set.of(Network.P3D, Network.I3D);

  private static final int CLASSES = 7;
  private static final double[] ONES = {1, 1, 1, 1, 1, 1, 1};
  static final String REFINED = "refined.safetensors";
  private static final int WIDTH = 4;
  private static final int[] LABELS = {0, 1, 0, 6, 1, 2};
  private static final float NUDGE = 3e-8f;

  private final TrainingBackend backend;

  EngineProbe(TrainingBackend backend) {
    this.backend = backend;
  }

  /** One thing to compare. */
  record Case(Network network, TrainingLoss loss, Precision precision) {
    Path file(Path folder) {
      return folder.resolve("%s-%s-%s.safetensors".formatted(network.key(), loss.key(), precision));
    }

    /** The same in 64 bits, for {@link #DEEP}: how far 32 bits go astray by themselves. */
    Path yardstick(Path folder) {
      return folder.resolve(network.key() + "-yardstick.safetensors");
    }

    boolean deep() {
      return precision == Precision.SINGLE && DEEP.contains(network);
    }

    /** Small, as 64 bits are slow. */
    ModelSpec spec() {
      boolean small =
          precision == Precision.DOUBLE && network != Network.VGG11_LSTM && network != Network.P3D;
      return network
          .spec(WIDTH, precision == Precision.DOUBLE ? 4 : 8, small ? 16 : 32, CLASSES)
          .withoutDropout();
    }

    @Override
    public String toString() {
      return network.title() + ", " + loss.key() + ", " + precision;
    }
  }

  /** Exactly: each network with each loss of the paper. As trained: each network once. */
  static List<Case> cases() {
    TrainingLoss ecStfl = new TrainingLoss.EcStfl(10);
    List<Case> cases = new ArrayList<>();
    for (Network network : Network.values()) {
      cases.add(new Case(network, new TrainingLoss.Softmax(), Precision.DOUBLE));
      cases.add(new Case(network, new TrainingLoss.Centre(0.01, 0.5), Precision.DOUBLE));
      cases.add(new Case(network, ecStfl, Precision.DOUBLE));
      if (network != Network.C3D_BN) { // which normalises over three values here: noise in 32 bits
        cases.add(new Case(network, ecStfl, Precision.SINGLE));
      }
    }
    cases.add(new Case(Network.C3D, new TrainingLoss.SoftLabel(), Precision.DOUBLE));
    cases.add(new Case(Network.C3D, new TrainingLoss.Divergence(), Precision.DOUBLE));
    return cases;
  }

  /** Arguments: engine, folder. */
  public static void main(String[] arguments) {
    EngineProbe probe = new EngineProbe(Engine.ofKey(arguments[0]).orElseThrow().open());
    Path folder = Path.of(arguments[1]);
    new SafeTensors(probe.refined(), Map.of()).write(folder.resolve(REFINED));
    for (Case one : cases()) {
      new SafeTensors(probe.run(one, one.precision()), Map.of()).write(one.file(folder));
      if (one.deep()) {
        new SafeTensors(probe.run(one, Precision.DOUBLE), Map.of()).write(one.yardstick(folder));
      }
    }
  }

  /** Starts this program again for an engine, in a JVM of its own. */
  static void inOwnProcess(Engine engine, Path folder) throws Exception {
    OwnProcess.run(EngineProbe.class, folder, engine.key(), folder.toString());
  }

  /**
   * Arrays {@code logits}, {@code features}, {@code loss}, {@code gradient <weight>}, {@code after
   * <weight>}, {@code predicted}; and, in 64 bits, {@code rise} of the loss over a small random
   * step of all weights with what the gradients say of it, {@code foretold}.
   */
  Map<String, Tensor> run(Case one, Precision numbers) {
    ModelSpec spec = one.spec();
    // Adam would blow the rounding of gradients near 0 up to whole steps
    Optimiser rule = new Optimiser.Sgd(0.9, 0.01);
    Map<String, Tensor> start = one.precision() == Precision.DOUBLE ? start(spec) : drawn(spec);
    try (TrainableModel model = backend.create(spec, rule, start, numbers)) {
      Map<String, Tensor> found = new LinkedHashMap<>();
      float[] clips = clips(spec);
      Outputs outputs = model.forward(clips);
      BatchLoss.Gradients ofLoss =
          loss(one, spec).of(outputs.logits(), outputs.features(), targets());
      model.backward(ofLoss.logits(), ofLoss.features());
      found.put("logits", tensor(outputs.logits()));
      found.put("features", tensor(outputs.features()));
      found.put("loss", Tensor.of((float) ofLoss.loss().total()));
      Map<String, Tensor> gradients = model.gradients();
      gradients.forEach((name, gradient) -> found.put("gradient " + name, gradient));
      model.update(0.001, 1);
      model.weights().forEach((name, weight) -> found.put("after " + name, weight));
      found.put("predicted", tensor(model.predict(clips).logits()));
      if (one.precision() == Precision.DOUBLE) {
        rise(one, spec, model, start, gradients, found);
      }
      return found;
    }
  }

  /**
   * Two steps of two batches each, of which the second is other clips, with a layer that stays, one
   * that is slow, no decay of vectors, and an average of the weights: arrays {@code <weight>},
   * {@code average.<weight>}, and both as {@code restored.<…>} after a restart and a third step.
   */
  Map<String, Tensor> refined() {
    ModelSpec spec = Network.R3D18.spec(WIDTH, 4, 16, CLASSES);
    Refinement refinement =
        new Refinement(
            0,
            0,
            2,
            0.75,
            List.of(new LayerRate("stem", 0), new LayerRate("layer1", 0.1)),
            false,
            1,
            false);
    WeightRules rules = refinement.weightRules(new Optimiser.Sgd(0.9, 0.1));
    Map<String, Tensor> found = new LinkedHashMap<>();
    Map<String, Tensor> state = new HashMap<>();
    try (TrainableModel model = backend.create(spec, rules, start(spec), Precision.DOUBLE)) {
      twoBatches(model, spec);
      twoBatches(model, spec);
      found.putAll(model.weights());
      model.swapAverage();
      model.weights().forEach((name, tensor) -> found.put("average." + name, tensor));
      model.swapAverage();
      state.putAll(model.weights());
      state.putAll(model.memory());
    }
    try (TrainableModel model = backend.create(spec, rules, start(spec), Precision.DOUBLE)) {
      model.restore(state);
      twoBatches(model, spec);
      model.weights().forEach((name, tensor) -> found.put("restored." + name, tensor));
      model.swapAverage();
      model.weights().forEach((name, tensor) -> found.put("restored.average." + name, tensor));
    }
    return found;
  }

  private static void twoBatches(TrainableModel model, ModelSpec spec) {
    float[] clips = clips(spec);
    for (int batch = 0; batch < 2; batch++) {
      Outputs outputs = model.forward(clips);
      BatchLoss loss = new BatchLoss(new TrainingLoss.Softmax(), ONES, spec.features(), 0.1);
      BatchLoss.Gradients ofLoss = loss.of(outputs.logits(), outputs.features(), targets());
      model.backward(ofLoss.logits(), ofLoss.features(), batch > 0);
      for (int i = 0; i < clips.length; i++) {
        clips[i] = -clips[i] / 2;
      }
    }
    model.update(0.01, 1, 0.5);
    model.average(0.75);
  }

  /** All by their inputs, whatever the network: deep narrow ones then keep their gradients. */
  private static Map<String, Tensor> drawn(ModelSpec spec) {
    return InitialWeights.of(new ModelSpec(spec.name(), spec.input(), spec.blocks()), 5);
  }

  /** Biases of 0 would set a channel that is dead exactly on the bend of its ReLU. */
  private static Map<String, Tensor> start(ModelSpec spec) {
    Map<String, Tensor> weights = drawn(spec);
    Random random = new Random(9);
    weights.forEach(
        (name, tensor) -> {
          for (int i = 0; name.endsWith(".bias") && i < tensor.values().length; i++) {
            tensor.values()[i] = (float) (0.1 * random.nextGaussian());
          }
        });
    return weights;
  }

  private static void rise(
      Case one,
      ModelSpec spec,
      TrainableModel model,
      Map<String, Tensor> start,
      Map<String, Tensor> gradients,
      Map<String, Tensor> found) {
    Map<String, Tensor> up = new HashMap<>(start);
    Map<String, Tensor> down = new HashMap<>(start);
    double foretold = 0;
    for (Map.Entry<String, Tensor> entry : gradients.entrySet()) {
      Tensor from = start.get(entry.getKey());
      Random random = new Random(entry.getKey().hashCode());
      float[] more = from.values().clone();
      float[] less = from.values().clone();
      for (int i = 0; i < more.length; i++) {
        // so many that both neighbours are exact: else curvature would not cancel out
        float least = 4 * Math.ulp(more[i]);
        float step = random.nextBoolean() ? least : -least;
        more[i] += step;
        less[i] -= step;
        foretold += entry.getValue().values()[i] * ((double) more[i] - less[i]);
      }
      up.put(entry.getKey(), new Tensor(from.sides(), more));
      down.put(entry.getKey(), new Tensor(from.sides(), less));
    }
    double rise = total(one, spec, model, up) - total(one, spec, model, down);
    found.put("rise", Tensor.of((float) (rise / NUDGE)));
    found.put("foretold", Tensor.of((float) (foretold / NUDGE)));
  }

  private static double total(
      Case one, ModelSpec spec, TrainableModel model, Map<String, Tensor> weights) {
    Map<String, Tensor> state = new HashMap<>(model.memory());
    state.putAll(weights);
    model.restore(state);
    Outputs outputs = model.forward(clips(spec));
    return loss(one, spec).of(outputs.logits(), outputs.features(), targets()).loss().total();
  }

  private static BatchLoss loss(Case one, ModelSpec spec) {
    return new BatchLoss(one.loss(), new double[] {1, 2, 1, 1, 1, 1, 0.5}, spec.features());
  }

  private static float[] clips(ModelSpec spec) {
    Random random = new Random(3);
    float[] values = new float[LABELS.length * spec.input().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static Targets targets() {
    double[][] shares = new double[LABELS.length][CLASSES];
    for (int i = 0; i < shares.length; i++) {
      shares[i][LABELS[i]] = 0.7;
      shares[i][(LABELS[i] + 2) % CLASSES] = 0.3;
    }
    return new Targets(LABELS, shares);
  }

  private static Tensor tensor(double[][] rows) {
    float[] values = new float[rows.length * rows[0].length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) rows[i / rows[0].length][i % rows[0].length];
    }
    return new Tensor(List.of(rows.length, rows[0].length), values);
  }
}
