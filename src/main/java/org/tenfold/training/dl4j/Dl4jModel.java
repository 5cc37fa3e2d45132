package org.tenfold.training.dl4j;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tenfold.training.Refinement;
import org.tenfold.training.WeightRules;
import org.tenfold.training.engine.TrainableModel;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Shape;
import org.tenfold.training.weights.Tensor;

/**
 * A DL4J graph that takes the gradients of its outputs from outside and whose weights are moved
 * here: losses and optimisers are the same in all engines.
 */
final class Dl4jModel implements TrainableModel {
  private static final int LOGITS = 0;
  private static final int FEATURES = 1;

  private final ModelSpec spec;
  private final DataType type;
  private final ComputationGraph graph;
  private final List<Dl4jWeights> weights;
  private final Dl4jOptimiser optimiser;
  private final Dl4jAverage average;
  private final NativeMemory memory = new NativeMemory();
  private int batch;
  private Map<String, INDArray> gradients = Map.of();

  Dl4jModel(ModelSpec spec, WeightRules rules, Map<String, Tensor> start, DataType type) {
    this.spec = spec;
    this.type = type;
    graph = new ComputationGraph(ComputationGraphFactory.of(spec, type));
    graph.init();
    weights = Dl4jWeights.of(spec);
    optimiser = new Dl4jOptimiser(rules, weights);
    average = new Dl4jAverage(weights);
    restoreWeights(start);
  }

  @Override
  public Outputs forward(float[] clips) {
    INDArray input = clips(clips);
    batch = (int) input.size(0);
    // the inputs of the layers stay for the way back
    Map<String, INDArray> activations = graph.feedForward(new INDArray[] {input}, true, false);
    List<String> names = graph.getConfiguration().getNetworkOutputs();
    return outputs(
        requireNonNull(activations.get(names.get(LOGITS))),
        requireNonNull(activations.get(names.get(FEATURES))));
  }

  @Override
  public void backward(double[][] logits, Optional<double[][]> features, boolean added) {
    // DL4J writes over its arrays at each pass
    Map<String, INDArray> before = added ? copies(gradients) : Map.of();
    INDArray ofFeatures =
        features
            .map(rows -> Nd4j.create(rows).castTo(type))
            .orElseGet(() -> Nd4j.zeros(type, batch, spec.features()));
    Gradient gradient = graph.backpropGradient(Nd4j.create(logits).castTo(type), ofFeatures);
    gradients = gradient.gradientForVariable();
    optimiser.follow(graph.paramTable(), gradients, batch);
    before.forEach((key, array) -> requireNonNull(gradients.get(key)).addi(array));
  }

  private static Map<String, INDArray> copies(Map<String, INDArray> arrays) {
    Map<String, INDArray> copies = new LinkedHashMap<>();
    arrays.forEach((key, array) -> copies.put(key, array.dup()));
    return copies;
  }

  @Override
  public Map<String, Tensor> gradients() {
    Map<String, Tensor> found = new LinkedHashMap<>();
    for (Dl4jWeights one : weights) {
      if (optimiser.moves(one)) {
        found.put(one.parameter().name(), one.read(gradients));
      }
    }
    return found;
  }

  @Override
  public void update(double learningRate, double clipNorm, double share) {
    optimiser.step(graph.paramTable(), gradients, learningRate, clipNorm, share);
    graph.clearLayersStates();
    graph.clear();
    memory.stepEnds();
  }

  @Override
  public void average(double averaging) {
    average.follow(graph.paramTable(), Refinement.stays(averaging, optimiser.steps()));
  }

  @Override
  public void swapAverage() {
    average.swap(graph.paramTable());
  }

  @Override
  public Outputs predict(float[] clips) {
    INDArray[] outputs = graph.output(clips(clips));
    return outputs(outputs[LOGITS], outputs[FEATURES]);
  }

  @Override
  public Map<String, Tensor> weights() {
    Map<String, Tensor> found = new LinkedHashMap<>();
    weights.forEach(one -> found.put(one.parameter().name(), one.read(graph.paramTable())));
    return found;
  }

  @Override
  public Map<String, Tensor> memory() {
    Map<String, Tensor> found = optimiser.memory();
    found.putAll(average.memory());
    return found;
  }

  @Override
  public void restore(Map<String, Tensor> state) {
    restoreWeights(state);
    optimiser.restore(graph.paramTable(), state);
    average.restore(graph.paramTable(), state);
  }

  private void restoreWeights(Map<String, Tensor> state) {
    for (Dl4jWeights one : weights) {
      @Nullable Tensor tensor = state.get(one.parameter().name());
      if (tensor == null) {
        throw new IllegalArgumentException("There is no " + one.parameter().name() + ".");
      }
      one.write(graph.paramTable(), tensor);
    }
  }

  @Override
  public void reseed(long seed) {
    Nd4j.getRandom().setSeed(seed); // dropout draws from here, not from the graph's seed
  }

  @Override
  public void close() {
    graph.close();
  }

  private static Outputs outputs(INDArray logits, INDArray features) {
    return new Outputs(logits.toDoubleMatrix(), features.toDoubleMatrix());
  }

  private INDArray clips(float[] values) {
    Shape shape = spec.input();
    long[] dimensions = {
      values.length / shape.size(), shape.channels(), shape.frames(), shape.height(), shape.width()
    };
    return Nd4j.create(values, dimensions, 'c').castTo(type);
  }
}
