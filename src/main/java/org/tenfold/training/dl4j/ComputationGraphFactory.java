package org.tenfold.training.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.Subsampling3DLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPadding3DLayer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.NoOp;
import org.tenfold.training.network.Block;
import org.tenfold.training.network.Extent;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.ModelSpec.Step;
import org.tenfold.training.network.Padding;
import org.tenfold.training.network.Shape;

/**
 * Writes a {@link ModelSpec} as a DL4J graph of two outputs, logits and features. A layer with
 * weights is named like its block. Losses and optimisers are not DL4J's.
 */
final class ComputationGraphFactory {
  private static final String CLIPS = "clips";
  private static final String LOGITS = "the logits";
  private static final String FEATURES = "the features";

  private final ModelSpec spec;
  private final GraphBuilder graph;
  private int vertices;
  private @Nullable Reshape reshape;
  private boolean sequence;

  private ComputationGraphFactory(ModelSpec spec, DataType type) {
    this.spec = spec;
    graph =
        new NeuralNetConfiguration.Builder()
            .dataType(type)
            .updater(new NoOp())
            // batch normalisation keeps arrays between its two passes that a workspace would reuse
            .trainingWorkspaceMode(WorkspaceMode.NONE)
            .inferenceWorkspaceMode(WorkspaceMode.NONE)
            .graphBuilder()
            .addInputs(CLIPS);
  }

  /** Its outputs in this order: logits, features. */
  static ComputationGraphConfiguration of(ModelSpec spec, DataType type) {
    ComputationGraphFactory written = new ComputationGraphFactory(spec, type);
    written.addAll();
    return written.graph.build();
  }

  private void addAll() {
    List<Step> steps = spec.steps();
    String last = CLIPS;
    for (int i = 0; i < steps.size(); i++) {
      last = add(steps.get(i), last);
      if (i == spec.featureBlock()) {
        // a block may be a mere reshaping, which is no vertex
        last = add(next("flat"), identity(), last);
        add(FEATURES, identity(), last);
      }
    }
    add(LOGITS, identity(), last);
    graph.setOutputs(LOGITS, FEATURES);
  }

  /**
   * An output must not be the input of another vertex: DL4J would lose one of the two gradients.
   */
  private static Layer identity() {
    return new ActivationLayer(Activation.IDENTITY);
  }

  /**
   * @return name of the vertex with the block's output
   */
  private String add(Step step, String input) {
    return switch (step.block()) {
      case Block.Conv3d conv -> convolution(conv, step.in(), input);
      case Block.MaxPool3d pool -> maximum(pool, input);
      case Block.AveragePool3d mean ->
          add(
              next("mean"),
              pooling(PoolingType.AVG, mean.kernel(), Extent.cube(1), Extent.cube(0)),
              input);
      case Block.BatchNorm norm ->
          add(
              norm.name(),
              new BatchNorm3d(step.in().channels(), norm.epsilon(), norm.momentum()),
              input);
      case Block.Relu relu -> add(next("relu"), new ActivationLayer(Activation.RELU), input);
      // DL4J counts the values that stay
      case Block.Dropout dropout ->
          add(next("dropout"), new DropoutLayer(1 - dropout.probability()), input);
      case Block.Flatten flatten -> flatten(step.in(), input);
      case Block.Linear linear -> add(linear.name(), dense(linear, step.in()), input);
      case Block.Lstm lstm -> lstm(lstm, step.in(), input);
      case Block.Sum sum ->
          join(
              new ElementWiseVertex(ElementWiseVertex.Op.Add),
              ends(sum.branches(), step.in(), input));
      case Block.Concat concat -> concatenate(concat, step, input);
      case Block.Unfitted unfitted -> throw unfitted.notFitted();
    };
  }

  private String next(String kind) {
    return kind + " " + vertices++;
  }

  private String add(String name, Layer layer, String input) {
    if (reshape == null) {
      graph.addLayer(name, layer, input);
    } else {
      graph.addLayer(name, layer, reshape, input);
      reshape = null;
    }
    return name;
  }

  /** The vertices with which the branches end. */
  private List<String> ends(List<List<Block>> branches, Shape in, String input) {
    List<String> ends = new ArrayList<>();
    for (List<Block> branch : branches) {
      String last = input;
      for (Step step : ModelSpec.steps(branch, in)) {
        last = add(step, last);
      }
      ends.add(last);
    }
    return ends;
  }

  private String join(GraphVertex vertex, List<String> ends) {
    String name = next("join");
    graph.addVertex(name, vertex, ends.toArray(String[]::new));
    return name;
  }

  /** DL4J can't split the gradients of a rank 5: frames are folded into the height around it. */
  private String concatenate(Block.Concat concat, Step step, String input) {
    List<String> ends = ends(concat.branches(), step.in(), input);
    List<String> folded = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      Shape shape = step.out().withChannels(concat.channels(step.in()).get(i));
      PreprocessorVertex fold = new PreprocessorVertex(new Reshape(sides(shape), folded(shape)));
      folded.add(join(fold, List.of(ends.get(i))));
    }
    String merged = join(new MergeVertex(), folded);
    Shape out = step.out();
    return join(new PreprocessorVertex(new Reshape(folded(out), sides(out))), List.of(merged));
  }

  private static long[] folded(Shape shape) {
    return new long[] {shape.channels(), shape.frames() * (long) shape.height(), shape.width()};
  }

  private String convolution(Block.Conv3d conv, Shape in, String input) {
    Padded padded = pad(conv.padding(), input);
    Layer layer =
        new Convolution3D.Builder(
                conv.kernel().toArray(), conv.stride().toArray(), padded.rest().toArray())
            .nIn(in.channels())
            .nOut(conv.out())
            .hasBias(conv.bias())
            .dataFormat(Convolution3D.DataFormat.NCDHW)
            .convolutionMode(ConvolutionMode.Truncate)
            .activation(Activation.IDENTITY)
            .build();
    return add(conv.name(), layer, padded.input());
  }

  private String maximum(Block.MaxPool3d pool, String input) {
    Padded padded = pad(pool.padding(), input);
    return add(
        next("maximum"),
        pooling(PoolingType.MAX, pool.kernel(), pool.stride(), padded.rest()),
        padded.input());
  }

  /** Where to go on, and what padding is left for the layer itself. */
  private record Padded(String input, Extent rest) {}

  /** Zeros are right for a maximum too: it follows a ReLU in all our networks. */
  private Padded pad(Padding padding, String input) {
    if (padding.symmetric()) {
      return new Padded(input, padding.before());
    }
    Extent before = padding.before();
    Extent after = padding.after();
    int[] sides = {
      before.frames(),
      after.frames(),
      before.height(),
      after.height(),
      before.width(),
      after.width()
    };
    Layer zeros = new ZeroPadding3DLayer.Builder(sides).build();
    return new Padded(add(next("zeros"), zeros, input), Extent.cube(0));
  }

  private static Layer pooling(PoolingType type, Extent kernel, Extent stride, Extent padding) {
    return new Subsampling3DLayer.Builder(
            type, kernel.toArray(), stride.toArray(), padding.toArray())
        .dataFormat(Convolution3D.DataFormat.NCDHW)
        .convolutionMode(ConvolutionMode.Truncate)
        .build();
  }

  private String flatten(Shape in, String input) {
    reshape = new Reshape(sides(in), new long[] {in.size()});
    return input;
  }

  private String lstm(Block.Lstm lstm, Shape in, String input) {
    if (!sequence) {
      reshape = new Reshape(sides(in), new long[] {in.channels(), in.frames()});
      sequence = true;
    }
    Layer layer =
        new LSTM.Builder()
            .nIn(in.channels())
            .nOut(lstm.hidden())
            .activation(Activation.TANH)
            .build();
    return add(lstm.name() + lstm.layer(), layer, input);
  }

  /** After an LSTM, DL4J has no height and width. */
  private long[] sides(Shape shape) {
    return sequence
        ? new long[] {shape.channels(), shape.frames()}
        : new long[] {shape.channels(), shape.frames(), shape.height(), shape.width()};
  }

  private static Layer dense(Block.Linear linear, Shape in) {
    return new DenseLayer.Builder()
        .nIn(in.size())
        .nOut(linear.out())
        .activation(Activation.IDENTITY)
        .build();
  }
}
