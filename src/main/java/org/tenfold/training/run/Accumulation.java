package org.tenfold.training.run;

import org.tenfold.training.TrainingSettings;
import org.tenfold.training.engine.ProcessGroup;
import org.tenfold.training.engine.TrainableModel;
import org.tenfold.training.loss.BatchLoss;

/**
 * Steps of an epoch, each of the gradients of one batch or of several. All clips of a step count
 * the same, however they came into batches.
 */
final class Accumulation {
  private final TrainableModel model;
  private final TrainingSettings settings;
  private final double rate;
  private int batches;
  private double clips; // in whole batches

  Accumulation(TrainableModel model, TrainingSettings settings, double rate) {
    this.model = model;
    this.settings = settings;
    this.rate = rate;
  }

  /**
   * The way back through the pass that was last.
   *
   * @param part of the batch that this process has
   * @param size of the batch
   */
  void add(BatchLoss.Gradients gradients, ProcessGroup.Part part, int size) {
    double share =
        settings.refinement().accumulation() == 1 ? 1 : (double) size / settings.batchSize();
    model.backward(
        part.of(scaled(gradients.logits(), share)),
        gradients.features().map(rows -> part.of(scaled(rows, share))),
        batches > 0);
    batches++;
    clips += share;
    if (batches == settings.refinement().accumulation()) {
      step();
    }
  }

  /** A step of the batches that are left. */
  void end() {
    if (batches > 0) {
      step();
    }
  }

  private void step() {
    model.update(rate, settings.clipNorm(), 1 / clips);
    batches = 0;
    clips = 0;
    if (settings.refinement().averages()) {
      model.average(settings.refinement().averaging());
    }
  }

  private static double[][] scaled(double[][] rows, double share) {
    if (share != 1) {
      for (double[] row : rows) {
        for (int k = 0; k < row.length; k++) {
          row[k] *= share;
        }
      }
    }
    return rows;
  }
}
