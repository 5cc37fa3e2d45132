package org.tenfold.training.dl4j;

import java.util.OptionalDouble;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tenfold.training.Batch;
import org.tenfold.training.ModelSpec;
import org.tenfold.training.Shape;
import org.tenfold.training.StepLoss;
import org.tenfold.training.TrainableModel;
import org.tenfold.training.TrainingLoss;
import org.tenfold.training.TrainingSettings;

/** A DL4J graph with one output, or a second one for EC-STFL. */
final class Dl4jModel implements TrainableModel {
  private final ModelSpec spec;
  private final double lambda;
  private final @Nullable EcStflLossFunction ecStfl;
  private final ComputationGraph graph;

  Dl4jModel(ModelSpec spec, TrainingSettings settings) {
    this.spec = spec;
    lambda = settings.loss() instanceof TrainingLoss.EcStfl loss ? loss.lambda() : 0;
    ecStfl = settings.loss() instanceof TrainingLoss.EcStfl ? new EcStflLossFunction(lambda) : null;
    Nd4j.getRandom().setSeed(settings.seed()); // dropout draws from here, not from the graph's seed
    graph = new ComputationGraph(GraphOf.of(spec, settings, ecStfl));
    graph.init();
  }

  @Override
  public StepLoss step(Batch batch) {
    INDArray[] clips = {clips(batch.clips())};
    INDArray labels = oneHot(batch.labels());
    graph.fit(clips, ecStfl == null ? new INDArray[] {labels} : new INDArray[] {labels, labels});
    double total = graph.score();
    OptionalDouble clustering = ecStfl == null ? OptionalDouble.empty() : ecStfl.lastValue();
    return new StepLoss(total, total - lambda * clustering.orElse(0), clustering);
  }

  @Override
  public double[][] predict(float[] clips) {
    return graph.output(clips(clips))[0].toDoubleMatrix();
  }

  @Override
  public void close() {
    graph.close();
  }

  private INDArray clips(float[] values) {
    Shape shape = spec.input();
    long[] dimensions = {
      values.length / shape.size(), shape.channels(), shape.frames(), shape.height(), shape.width()
    };
    return Nd4j.create(values, dimensions, 'c');
  }

  private INDArray oneHot(int[] labels) {
    float[][] rows = new float[labels.length][spec.classes()];
    for (int i = 0; i < labels.length; i++) {
      rows[i][labels[i]] = 1;
    }
    return Nd4j.create(rows);
  }
}
