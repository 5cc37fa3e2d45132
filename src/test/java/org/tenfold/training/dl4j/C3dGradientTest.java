package org.tenfold.training.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.tenfold.training.Block;
import org.tenfold.training.C3d;
import org.tenfold.training.ModelSpec;
import org.tenfold.training.TrainingLoss;
import org.tenfold.training.TrainingSettings;

/**
 * The gradient of every weight tensor of a small C3D, along a random direction, against the central
 * difference of the score; in double precision, which has no oneDNN path: the network must be tiny.
 */
class C3dGradientTest {
  private static final int FRAMES = 2;
  private static final int SIZE = 8;
  private static final int CLASSES = 3;
  private static final int[] LABELS = {0, 1, 2, 0, 1, 2};

  /** Smaller, rounding would dominate; larger, the maximum of a pool would change its place. */
  private static final double STEP = 1e-5;

  private static final double RELATIVE = 1e-5;
  private static final double ABSOLUTE = 1e-9;

  @Test
  void softmax() {
    assertGradientIsSlope(new TrainingLoss.Softmax(), null);
  }

  @Test
  void softmaxAndEcStfl() {
    assertGradientIsSlope(new TrainingLoss.EcStfl(10), new EcStflLossFunction(10));
  }

  private static void assertGradientIsSlope(
      TrainingLoss loss, @Nullable EcStflLossFunction ecStfl) {
    ComputationGraph graph = graph(loss, ecStfl);
    MultiDataSet batch = batch(ecStfl == null ? 1 : 2);
    graph.setInputs(batch.getFeatures());
    graph.setLabels(batch.getLabels());
    graph.computeGradientAndScore();
    Map<String, INDArray> gradients = graph.gradient().gradientForVariable();

    graph
        .paramTable()
        .forEach(
            (name, weights) -> {
              INDArray direction = Nd4j.randn(DataType.DOUBLE, weights.shape());
              // DL4J divides the gradient by the batch size later, in its updater
              double along =
                  gradients.get(name).mul(direction).sumNumber().doubleValue() / LABELS.length;

              double slope = slope(graph, batch, weights, direction);

              assertThat(along)
                  .as(name)
                  .isCloseTo(slope, within(RELATIVE * Math.abs(slope) + ABSOLUTE));
            });
  }

  private static MultiDataSet batch(int outputs) {
    INDArray clips = Nd4j.randn(DataType.DOUBLE, LABELS.length, 3, FRAMES, SIZE, SIZE);
    INDArray labels = Nd4j.eye(CLASSES).getRows(LABELS).castTo(DataType.DOUBLE);
    INDArray[] forEachOutput =
        Stream.generate(() -> labels).limit(outputs).toArray(INDArray[]::new);
    return new MultiDataSet(new INDArray[] {clips}, forEachOutput);
  }

  private static ComputationGraph graph(TrainingLoss loss, @Nullable EcStflLossFunction ecStfl) {
    ModelSpec c3d = C3d.spec(1, FRAMES, SIZE, CLASSES);
    ModelSpec withoutChance =
        new ModelSpec(
            c3d.name(),
            c3d.input(),
            c3d.blocks().stream().filter(block -> !(block instanceof Block.Dropout)).toList());
    TrainingSettings settings = new TrainingSettings(loss, 1, LABELS.length, 1e-3, 7);
    Nd4j.getRandom().setSeed(7);
    ComputationGraphConfiguration written = GraphOf.of(withoutChance, settings, ecStfl);
    written.setDataType(DataType.DOUBLE);
    ComputationGraph graph = new ComputationGraph(written);
    graph.init();
    return graph;
  }

  private static double slope(
      ComputationGraph graph, MultiDataSet batch, INDArray weights, INDArray direction) {
    INDArray before = weights.dup();
    weights.assign(before.add(direction.mul(STEP)));
    double up = graph.score(batch, false);
    weights.assign(before.sub(direction.mul(STEP)));
    double down = graph.score(batch, false);
    weights.assign(before);
    return (up - down) / (2 * STEP);
  }
}
