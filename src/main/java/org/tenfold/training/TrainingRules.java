package org.tenfold.training;

import org.tenfold.error.InvalidInput;
import org.tenfold.training.TrainingSpec.Start;
import org.tenfold.training.loss.TrainingLoss;

/** What no {@link TrainingSpec} may break; said once, for the form, the command line and JSON. */
final class TrainingRules {
  /** A clip of that edge is half a gigabyte. */
  private static final int LARGEST = 2048;

  private static final int SMALLEST = 8;

  /** Every network here takes any number of frames (docs/networks.md); memory sets the bound. */
  private static final int MOST_FRAMES = 256;

  private TrainingRules() {}

  static void check(
      TrainingSpec.Architecture network,
      TrainingSpec.Input input,
      TrainingLoss loss,
      Optimiser optimiser,
      LearningRateSchedule schedule,
      TrainingSpec.Steps steps,
      TrainingSpec.Length length,
      ClassBalancing balance,
      Augmentation augmentation,
      Start start,
      TrainingSpec.Compute compute,
      Refinement refinement,
      Classes classes) {
    require(network.width() >= 1, "training.width-least");
    require(
        input.frames() >= 1 && input.frames() <= MOST_FRAMES, "training.frames-range", MOST_FRAMES);
    require(
        input.size() >= SMALLEST && input.size() <= LARGEST,
        "training.input-size",
        SMALLEST,
        LARGEST);
    check(loss);
    check(optimiser);
    check(schedule);
    require(steps.batch() >= 1, "training.batch-least");
    require(
        steps.learningRate() > 0 && Double.isFinite(steps.learningRate()),
        "training.rate-positive");
    require(atLeastNone(steps.clipNorm()), "training.clip-norm");
    require(length.epochs() >= 0, "training.epochs-least");
    require(length.epochs() > 0 || start instanceof Start.Weights, "training.predict-weights");
    check(balance, classes);
    require(augmentation.shift() >= 0, "training.shift-least");
    require(augmentation.colour() >= 0 && augmentation.colour() < 1, "training.colour-share");
    require(
        compute.precision() != Precision.DOUBLE, // for tests of gradients only
        "training.precision-known");
    require(canTrain(compute), "training.dl4j-mixed");
    RefinementRules.check(refinement, loss, network.of(input, classes));
  }

  /** Whether the engine has such numbers. */
  static boolean canTrain(TrainingSpec.Compute compute) {
    return compute.precision() == Precision.SINGLE || compute.engine() != Engine.DL4J;
  }

  private static void check(TrainingLoss loss) {
    switch (loss) {
      case TrainingLoss.Centre centre -> {
        require(atLeastNone(centre.weight()), "training.centre-weight");
        require(centre.rate() >= 0 && centre.rate() <= 1, "training.centre-rate");
      }
      case TrainingLoss.EcStfl ecStfl ->
          require(atLeastNone(ecStfl.lambda()), "training.lambda-least");
      case TrainingLoss.Softmax() -> {}
      case TrainingLoss.SoftLabel() -> {}
      case TrainingLoss.Divergence() -> {}
    }
  }

  private static void check(Optimiser optimiser) {
    switch (optimiser) {
      case Optimiser.Sgd sgd -> require(isShare(sgd.momentum()), "training.momentum-share");
      case Optimiser.Adam adam -> {
        require(isShare(adam.beta1()) && isShare(adam.beta2()), "training.adam-betas");
        require(adam.epsilon() > 0 && Double.isFinite(adam.epsilon()), "training.adam-epsilon");
      }
    }
    require(atLeastNone(optimiser.decay()), "training.decay-least");
  }

  private static void check(LearningRateSchedule schedule) {
    switch (schedule) {
      case LearningRateSchedule.Step step -> requirePatience(step.every());
      case LearningRateSchedule.Plateau plateau -> requirePatience(plateau.patience());
      case LearningRateSchedule.WarmUp warmUp -> {
        require(warmUp.over() >= 1, "training.warm-up-least");
        require(!(warmUp.then() instanceof LearningRateSchedule.WarmUp), "training.warm-up-twice");
        check(warmUp.then());
      }
      case LearningRateSchedule.Constant() -> {}
      case LearningRateSchedule.Cosine() -> {}
    }
  }

  private static void requirePatience(int epochs) {
    require(epochs >= 1, "training.rate-patience");
  }

  private static void check(ClassBalancing balance, Classes classes) {
    if (balance.weights().isEmpty()) {
      return; // counted from the clips
    }
    require(
        balance.weights().size() == classes.size()
            && balance.weights().stream().allMatch(TrainingRules::atLeastNone),
        "training.class-weights",
        classes.size());
    require(balance.weights().stream().anyMatch(one -> one > 0), "training.class-weights-nought");
  }

  static boolean isShare(double value) {
    return value >= 0 && value < 1;
  }

  static boolean atLeastNone(double value) {
    return value >= 0 && Double.isFinite(value);
  }

  static void require(boolean holds, String code, Object... arguments) {
    if (!holds) {
      throw new InvalidInput(code, arguments);
    }
  }
}
