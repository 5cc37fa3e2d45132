package org.tenfold.training;

import org.tenfold.emotion.Emotion;
import org.tenfold.error.BadInputException;
import org.tenfold.training.TrainingSpec.Start;
import org.tenfold.training.loss.TrainingLoss;

/** What no {@link TrainingSpec} may break; said once, for the form, the command line and JSON. */
final class TrainingRules {
  /** A clip of that edge is half a gigabyte. */
  private static final int LARGEST = 2048;

  private static final int SMALLEST = 8;

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
      TrainingSpec.Compute compute) {
    require(network.width() >= 1, "The width must be at least 1 channel.");
    require(
        input.frames() == ClipDataset.FRAMES,
        "Clips have " + ClipDataset.FRAMES + " frames; no other number can be trained on.");
    require(
        input.size() >= SMALLEST && input.size() <= LARGEST,
        "The input must be between " + SMALLEST + " and " + LARGEST + " pixels.");
    check(loss);
    check(optimiser);
    check(schedule);
    require(steps.batch() >= 1, "The batch must hold at least 1 clip.");
    require(
        steps.learningRate() > 0 && Double.isFinite(steps.learningRate()),
        "The learning rate must be a number above 0.");
    require(
        atLeastNone(steps.clipNorm()),
        "The longest slope must be a number of at least 0; 0 lets it be any.");
    require(length.epochs() >= 0, "Epochs must not be below 0.");
    require(
        length.epochs() > 0 || start instanceof Start.Weights,
        "0 epochs only predict: say with which weights (--pretrained FILE).");
    check(balance);
    require(augmentation.shift() >= 0, "Clips cannot be moved by less than 0 pixels.");
    require(
        augmentation.colour() >= 0 && augmentation.colour() < 1,
        "Brightness can be changed by at least 0 and less than 1.");
    require(
        compute.precision() != Precision.DOUBLE, // for tests of slopes only
        "Trainings calculate in 32 bits, or mixed with 16.");
    require(
        compute.precision() == Precision.SINGLE || compute.engine() != Engine.DL4J,
        "Deeplearning4j has no mixed precision: choose libtorch or 32 bits.");
  }

  private static void check(TrainingLoss loss) {
    switch (loss) {
      case TrainingLoss.Centre centre -> {
        require(
            atLeastNone(centre.weight()),
            "The weight of the centre loss must be a number of at least 0.");
        require(
            centre.rate() >= 0 && centre.rate() <= 1,
            "The rate of the centre loss must be between 0 and 1.");
      }
      case TrainingLoss.EcStfl ecStfl ->
          require(atLeastNone(ecStfl.lambda()), "Lambda must be a number of at least 0.");
      case TrainingLoss.Softmax() -> {}
      case TrainingLoss.SoftLabel() -> {}
      case TrainingLoss.Divergence() -> {}
    }
  }

  private static void check(Optimiser optimiser) {
    switch (optimiser) {
      case Optimiser.Sgd sgd ->
          require(isShare(sgd.momentum()), "The momentum must be at least 0 and below 1.");
      case Optimiser.Adam adam -> {
        require(
            isShare(adam.beta1()) && isShare(adam.beta2()),
            "Adam's betas must be at least 0 and below 1.");
        require(
            adam.epsilon() > 0 && Double.isFinite(adam.epsilon()),
            "Adam's epsilon must be a number above 0.");
      }
    }
    require(atLeastNone(optimiser.decay()), "The weight decay must be a number of at least 0.");
  }

  private static void check(LearningRateSchedule schedule) {
    switch (schedule) {
      case LearningRateSchedule.Step step -> requirePatience(step.every());
      case LearningRateSchedule.Plateau plateau -> requirePatience(plateau.patience());
      case LearningRateSchedule.WarmUp warmUp -> {
        require(warmUp.over() >= 1, "The warm-up must not be below 0 epochs.");
        require(
            !(warmUp.then() instanceof LearningRateSchedule.WarmUp),
            "A warm-up cannot follow another one.");
        check(warmUp.then());
      }
      case LearningRateSchedule.Constant() -> {}
      case LearningRateSchedule.Cosine() -> {}
    }
  }

  private static void requirePatience(int epochs) {
    require(epochs >= 1, "The learning rate's patience must be at least 1 epoch.");
  }

  private static void check(ClassBalancing balance) {
    if (balance.weights().isEmpty()) {
      return; // counted from the clips
    }
    require(
        balance.weights().size() == Emotion.COUNT
            && balance.weights().stream().allMatch(TrainingRules::atLeastNone),
        "Class weights are " + Emotion.COUNT + " numbers of at least 0.");
    require(
        balance.weights().stream().anyMatch(one -> one > 0),
        "The class weights are all 0, so nothing would be learned: one must be above 0.");
  }

  private static boolean isShare(double value) {
    return value >= 0 && value < 1;
  }

  private static boolean atLeastNone(double value) {
    return value >= 0 && Double.isFinite(value);
  }

  private static void require(boolean holds, String words) {
    if (!holds) {
      throw new BadInputException(words);
    }
  }
}
