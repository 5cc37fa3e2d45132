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
    double share = 1;
    if (settings.refinement().accumulation() > 1) {
      share = (double) size / settings.batchSize();
      gradients.scale(share);
    }
    model.backward(part.of(gradients.logits()), gradients.features().map(part::of), batches > 0);
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
}
