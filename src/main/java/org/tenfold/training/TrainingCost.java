package org.tenfold.training;

import java.util.Arrays;
import java.util.List;
import org.tenfold.training.engine.TrainableModel;
import org.tenfold.training.engine.TrainableModel.Outputs;
import org.tenfold.training.engine.TrainingBackend;
import org.tenfold.training.loss.BatchLoss;
import org.tenfold.training.loss.Targets;
import org.tenfold.training.network.Block;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.ModelSpec.Step;
import org.tenfold.training.weights.InitialWeights;

/**
 * What training a network takes, before it begins.
 *
 * @param bytes roughly, of memory beside the JVM's heap: weights, gradients, the optimiser's
 *     memory, and for each clip of a batch all values between the layers with their gradients
 * @param multiplications of one clip on its way forward; the way back takes twice as many
 */
public record TrainingCost(long bytes, long multiplications) {
  private static final int GATES = 4;
  private static final int TIMED_STEPS = 2;
  private static final double NANOS = 1e9;

  public static TrainingCost of(ModelSpec spec, Optimiser optimiser, int batch) {
    long values = copies(optimiser) * spec.parameterCount() + 2L * batch * values(spec.steps());
    return new TrainingCost(Float.BYTES * values, multiplications(spec.steps()));
  }

  /** Of each trained value: itself, its gradient, and what the optimiser remembers. */
  public static int copies(Optimiser optimiser) {
    return switch (optimiser) {
      case Optimiser.Sgd sgd -> 3;
      case Optimiser.Adam adam -> 4;
    };
  }

  /** Outputs of all blocks. */
  private static long values(List<Step> steps) {
    return steps.stream()
        .mapToLong(
            step ->
                step.out().size()
                    + step.block().branches().stream()
                        .mapToLong(branch -> values(ModelSpec.steps(branch, step.in())))
                        .sum())
        .sum();
  }

  private static long multiplications(List<Step> steps) {
    return steps.stream().mapToLong(TrainingCost::multiplications).sum();
  }

  private static long multiplications(Step step) {
    return switch (step.block()) {
      case Block.Conv3d conv ->
          (long) step.out().size() * step.in().channels() * conv.kernel().volume();
      case Block.Linear linear -> (long) linear.out() * step.in().size();
      case Block.Lstm lstm ->
          (long) GATES
              * lstm.hidden()
              * (step.in().channels() + lstm.hidden())
              * step.in().frames();
      default ->
          step.block().branches().stream()
              .mapToLong(branch -> multiplications(ModelSpec.steps(branch, step.in())))
              .sum();
    };
  }

  /** Of training, measured on clips of noise; takes three steps. */
  public static double clipsPerSecond(
      TrainingBackend backend, ModelSpec spec, TrainingSettings settings) {
    int batch = settings.batchSize();
    float[] clips = new float[Math.multiplyExact(batch, spec.input().size())];
    for (int i = 0; i < clips.length; i++) {
      clips[i] = (i * 31 % 255) / 127.5f - 1;
    }
    int[] labels = new int[batch];
    Arrays.setAll(labels, i -> i % spec.classes());
    Targets targets = Targets.of(labels);
    double[] ones = new double[spec.classes()];
    Arrays.fill(ones, 1);
    BatchLoss loss = new BatchLoss(settings.loss(), ones, spec.features());
    long start = 0;
    try (TrainableModel model =
        backend.create(
            spec,
            settings.optimiser(),
            InitialWeights.of(spec, settings.seed()),
            settings.precision())) {
      for (int step = 0; step <= TIMED_STEPS; step++) {
        start = step == 1 ? System.nanoTime() : start; // the first one warms up
        Outputs outputs = model.forward(clips);
        BatchLoss.Gradients gradients = loss.of(outputs.logits(), outputs.features(), targets);
        model.backward(gradients.logits(), gradients.features());
        model.update(0, settings.clipNorm());
      }
    }
    return TIMED_STEPS * batch * NANOS / (System.nanoTime() - start);
  }
}
