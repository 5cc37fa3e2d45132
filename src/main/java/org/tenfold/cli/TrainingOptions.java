package org.tenfold.cli;

import java.util.Arrays;
import java.util.List;
import org.tenfold.emotion.Emotion;
import org.tenfold.training.Augmentation;
import org.tenfold.training.Balance;
import org.tenfold.training.Optimiser;
import org.tenfold.training.Schedule;
import org.tenfold.training.TrainingSettings;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.worker.BadInputException;
import picocli.CommandLine.Option;

/** Loss, optimiser, learning rate, balance and augmentation of {@link TrainCommand}. */
final class TrainingOptions {
  @Option(
      names = "--loss",
      defaultValue = "softmax",
      description = "softmax, centre, ec-stfl, soft-label or kl (default: softmax).")
  private String loss = "softmax";

  @Option(names = "--lambda", defaultValue = "10", description = "Weight of EC-STFL (default: 10).")
  private double lambda;

  @Option(
      names = "--centre-weight",
      defaultValue = "0.0001",
      description = "Weight of the centre loss (default: 0.0001).")
  private double centreWeight;

  @Option(
      names = "--centre-rate",
      defaultValue = "0.5",
      description = "How far a centre follows its clips in a step, 0..1 (default: 0.5).")
  private double centreRate;

  @Option(names = "--epochs", required = true, description = "Passes over the training clips.")
  private int epochs;

  @Option(names = "--batch", defaultValue = "24", description = "Clips in a step (default: 24).")
  private int batch;

  @Option(
      names = "--optimiser",
      defaultValue = "adam",
      description = "adam, adamw or sgd with momentum (default: adam).")
  private String optimiser = "adam";

  @Option(names = "--momentum", defaultValue = "0.9", description = "Of sgd (default: 0.9).")
  private double momentum;

  @Option(
      names = "--weight-decay",
      defaultValue = "0",
      description = "Of all weights (default: 0).")
  private double weightDecay;

  @Option(
      names = "--learning-rate",
      defaultValue = "0.001",
      description = "At the start, after the warm-up (default: 0.001).")
  private double learningRate;

  @Option(
      names = "--schedule",
      defaultValue = "constant",
      description =
          "constant; step: a tenth every --patience epochs; plateau: a tenth when the loss has not"
              + " fallen for --patience epochs, as in the paper; cosine (default: constant).")
  private String schedule = "constant";

  @Option(names = "--patience", defaultValue = "10", description = "In epochs (default: 10).")
  private int patience;

  @Option(
      names = "--warm-up",
      defaultValue = "0",
      description = "Epochs over which the learning rate rises (default: 0).")
  private int warmUp;

  @Option(
      names = "--clip-norm",
      defaultValue = "1",
      description = "Longest slope of all weights together; 0: any (default: 1).")
  private double clipNorm;

  @Option(
      names = "--class-weights",
      defaultValue = "none",
      description = "none, balanced, or seven numbers with commas, happy to fear (default: none).")
  private String classWeights = "none";

  @Option(
      names = "--balanced-sampling",
      description = "Draw each emotion with equal chance, clips with replacement.")
  private boolean balancedSampling;

  @Option(names = "--flip", description = "Mirror every other training clip.")
  private boolean flip;

  @Option(
      names = "--shift",
      defaultValue = "0",
      description = "Move training clips by up to so many pixels (default: 0).")
  private int shift;

  @Option(
      names = "--colour",
      defaultValue = "0",
      description = "Change brightness and contrast by up to this share (default: 0).")
  private double colour;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Of weights, order, augmentation and dropout (default: 1).")
  private long seed;

  TrainingSettings settings() {
    require(epochs >= 1, "--epochs must be at least 1.");
    require(batch >= 1, "--batch must be at least 1.");
    require(learningRate > 0, "--learning-rate must be above 0.");
    require(clipNorm >= 0, "--clip-norm must not be below 0.");
    require(shift >= 0, "--shift must not be below 0.");
    require(colour >= 0 && colour < 1, "--colour must be at least 0 and below 1.");
    return new TrainingSettings(
        trainingLoss(),
        rule(),
        rates(),
        epochs,
        batch,
        learningRate,
        clipNorm,
        new Balance(weights(), balancedSampling),
        new Augmentation(flip, shift, colour),
        seed);
  }

  private TrainingLoss trainingLoss() {
    require(lambda >= 0, "--lambda must not be below 0.");
    require(centreWeight >= 0, "--centre-weight must not be below 0.");
    require(centreRate >= 0 && centreRate <= 1, "--centre-rate must be in 0..1.");
    return switch (loss) {
      case "softmax" -> new TrainingLoss.Softmax();
      case "centre", "center" -> new TrainingLoss.Centre(centreWeight, centreRate);
      case "ec-stfl" -> new TrainingLoss.EcStfl(lambda);
      case "soft-label" -> new TrainingLoss.SoftLabel();
      case "kl" -> new TrainingLoss.Divergence();
      default -> throw unknown("--loss", "softmax, centre, ec-stfl, soft-label or kl", loss);
    };
  }

  private Optimiser rule() {
    require(momentum >= 0 && momentum < 1, "--momentum must be at least 0 and below 1.");
    require(weightDecay >= 0, "--weight-decay must not be below 0.");
    return switch (optimiser) {
      case "adam" -> Optimiser.Adam.of(weightDecay, false);
      case "adamw" -> Optimiser.Adam.of(weightDecay, true);
      case "sgd" -> new Optimiser.Sgd(momentum, weightDecay);
      default -> throw unknown("--optimiser", "adam, adamw or sgd", optimiser);
    };
  }

  private Schedule rates() {
    require(patience >= 1, "--patience must be at least 1.");
    require(warmUp >= 0, "--warm-up must not be below 0.");
    Schedule chosen =
        switch (schedule) {
          case "constant" -> new Schedule.Constant();
          case "step" -> new Schedule.Step(patience);
          case "plateau" -> new Schedule.Plateau(patience);
          case "cosine" -> new Schedule.Cosine();
          default -> throw unknown("--schedule", "constant, step, plateau or cosine", schedule);
        };
    return warmUp == 0 ? chosen : new Schedule.WarmUp(warmUp, chosen);
  }

  private List<Double> weights() {
    return switch (classWeights) {
      case "none" -> Balance.NONE.weights();
      case "balanced" -> List.of();
      default -> numbers(classWeights.split(",", -1));
    };
  }

  private static List<Double> numbers(String... texts) {
    try {
      List<Double> numbers = Arrays.stream(texts).map(Double::valueOf).toList();
      require(
          numbers.size() == Emotion.COUNT && numbers.stream().allMatch(one -> one >= 0),
          "--class-weights needs seven numbers of at least 0.");
      return numbers;
    } catch (NumberFormatException e) {
      throw new BadInputException(
          "--class-weights must be none, balanced or seven numbers, not "
              + String.join(",", texts)
              + ".",
          e);
    }
  }

  private static BadInputException unknown(String option, String known, String given) {
    return new BadInputException("%s must be %s, not %s.".formatted(option, known, given));
  }

  static void require(boolean holds, String words) {
    if (!holds) {
      throw new BadInputException(words);
    }
  }
}
