package org.tenfold.benchmark.ui.form;

import static org.tenfold.training.TrainingSpec.PAPER;

import org.tenfold.training.TrainingSpec;

/**
 * Settings at which a run over the demo's five folds takes a minute or two on two processor cores;
 * far too short to learn much.
 */
final class DemoScale {
  private static final int EPOCHS = 10;
  private static final int BATCH = 8;
  private static final int WIDTH = 4;
  private static final int INPUT_SIZE = 32;

  private DemoScale() {}

  /** What a form shows at first. */
  static TrainingSpec first(boolean demo) {
    return demo
        ? new TrainingSpec(
            new TrainingSpec.Architecture(PAPER.network().network(), WIDTH),
            new TrainingSpec.Input(PAPER.input().frames(), INPUT_SIZE),
            PAPER.loss(),
            PAPER.optimiser(),
            PAPER.schedule(),
            new TrainingSpec.Steps(BATCH, PAPER.steps().learningRate(), PAPER.steps().clipNorm()),
            new TrainingSpec.Length(EPOCHS, PAPER.length().stopping()),
            PAPER.balance(),
            PAPER.augmentation(),
            PAPER.start(),
            PAPER.normalisation(),
            PAPER.compute(),
            PAPER.seed(),
            PAPER.refinement(),
            PAPER.classes())
        : PAPER;
  }
}
