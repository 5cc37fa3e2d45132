package org.tenfold.training.dl4j;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.Subsampling3DLayer;
import org.deeplearning4j.nn.conf.preprocessor.Cnn3DToFeedForwardPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.tenfold.training.Block;
import org.tenfold.training.ModelSpec;
import org.tenfold.training.Shape;
import org.tenfold.training.TrainingSettings;

/** Writes a {@link ModelSpec} as a DL4J graph: one vertex a block, then the losses. */
final class GraphOf {
  private static final String CLIPS = "clips";
  private static final String SOFTMAX = "softmax";
  private static final String EC_STFL = "ec-stfl";

  private final ModelSpec spec;
  private final GraphBuilder graph;
  private String last = CLIPS;
  private String features = CLIPS;
  private @Nullable Shape flattened;

  private GraphOf(ModelSpec spec, TrainingSettings settings) {
    this.spec = spec;
    graph =
        new NeuralNetConfiguration.Builder()
            .seed(settings.seed())
            .weightInit(WeightInit.RELU) // He et al. 2015
            .updater(new Adam(settings.learningRate()))
            // a rare batch of far features would otherwise throw the weights to not-a-number
            .gradientNormalization(GradientNormalization.ClipL2PerLayer)
            .gradientNormalizationThreshold(1.0)
            .graphBuilder()
            .addInputs(CLIPS);
  }

  static ComputationGraphConfiguration of(
      ModelSpec spec, TrainingSettings settings, @Nullable EcStflLossFunction ecStfl) {
    GraphOf written = new GraphOf(spec, settings);
    written.addBlocks();
    written.addLosses(ecStfl);
    return written.graph.build();
  }

  private void addBlocks() {
    int last = spec.blocks().size() - 1;
    for (int i = 0; i < last; i++) {
      add(spec.steps().get(i), i);
      if (i == spec.featureBlock()) {
        features = this.last;
      }
    }
  }

  private void add(ModelSpec.Step step, int index) {
    switch (step.block()) {
      case Block.Conv3d conv -> add(conv.name(), convolution(conv, step.in()));
      case Block.MaxPool3d pool -> add("pool" + index, pooling(pool));
      case Block.Relu relu -> add("relu" + index, new ActivationLayer(Activation.RELU));
      // DL4J counts the values that stay
      case Block.Dropout dropout ->
          add("dropout" + index, new DropoutLayer(1 - dropout.probability()));
      case Block.Flatten flatten -> flattened = step.in();
      case Block.Linear linear -> add(linear.name(), dense(linear, step.in()));
    }
  }

  private void add(String name, Layer layer) {
    if (flattened == null) {
      graph.addLayer(name, layer, last);
    } else {
      graph.addLayer(name, layer, flattening(flattened), last);
      flattened = null;
    }
    last = name;
  }

  /** DL4J's own choice takes channels for the last side: it has to be told. */
  private static Cnn3DToFeedForwardPreProcessor flattening(Shape in) {
    return new Cnn3DToFeedForwardPreProcessor(
        in.frames(), in.height(), in.width(), in.channels(), true);
  }

  private static Layer convolution(Block.Conv3d conv, Shape in) {
    return new Convolution3D.Builder(
            conv.kernel().toArray(), conv.stride().toArray(), conv.padding().toArray())
        .nIn(in.channels())
        .nOut(conv.out())
        .dataFormat(Convolution3D.DataFormat.NCDHW)
        .convolutionMode(ConvolutionMode.Truncate)
        .activation(Activation.IDENTITY)
        .build();
  }

  private static Layer pooling(Block.MaxPool3d pool) {
    return new Subsampling3DLayer.Builder(
            PoolingType.MAX,
            pool.kernel().toArray(),
            pool.stride().toArray(),
            pool.padding().toArray())
        .dataFormat(Convolution3D.DataFormat.NCDHW)
        .convolutionMode(ConvolutionMode.Truncate)
        .build();
  }

  private static Layer dense(Block.Linear linear, Shape in) {
    return new DenseLayer.Builder()
        .nIn(in.size())
        .nOut(linear.out())
        .activation(Activation.IDENTITY)
        .build();
  }

  private void addLosses(@Nullable EcStflLossFunction ecStfl) {
    add(
        SOFTMAX,
        new OutputLayer.Builder(LossFunction.MCXENT)
            .nIn(spec.steps().getLast().in().size())
            .nOut(spec.classes())
            .activation(Activation.SOFTMAX)
            .weightInit(WeightInit.XAVIER)
            .build());
    if (ecStfl == null) {
      graph.setOutputs(SOFTMAX);
    } else {
      Layer loss = new LossLayer.Builder(ecStfl).activation(Activation.IDENTITY).build();
      graph.addLayer(EC_STFL, loss, features).setOutputs(SOFTMAX, EC_STFL);
    }
  }
}
