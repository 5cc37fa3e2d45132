package org.tenfold.training.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenfold.emotion.Emotion;
import org.tenfold.error.BadInputException;
import org.tenfold.training.Augmentation;
import org.tenfold.training.ClassBalancing;
import org.tenfold.training.EarlyStopping;
import org.tenfold.training.LearningRateSchedule;
import org.tenfold.training.Optimiser;
import org.tenfold.training.Precision;
import org.tenfold.training.TrainingSettings;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Normalisation;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Loss, optimiser, learning rate, balance and augmentation of {@link TrainCommand}. */
final class TrainingOptions {
  @Option(names = "--loss", description = "softmax, centre, ec-stfl, soft-label or kl.")
  private String loss = "softmax";

  @Option(names = "--lambda", description = "Weight of EC-STFL.")
  private double lambda = 10;

  @Option(names = "--centre-weight", description = "Weight of the centre loss.")
  private double centreWeight = 0.0001;

  @Option(
      names = "--centre-rate",
      description = "How far a centre follows its clips in a step, 0..1.")
  private double centreRate = 0.5;

  @Option(
      names = "--epochs",
      required = true,
      showDefaultValue = Visibility.NEVER,
      description =
          "Passes over the training clips; 0: only predict the test clips, with the weights of"
              + " --pretrained.")
  private int epochs;

  @Option(names = "--batch", description = "Clips in a step.")
  private int batch = 24;

  @Option(names = "--optimiser", description = "adam, adamw or sgd with momentum.")
  private String optimiser = "adam";

  @Option(names = "--momentum", description = "Of sgd.")
  private double momentum = 0.9;

  @Option(names = "--weight-decay", description = "Of all weights.")
  private double weightDecay = 0;

  @Option(names = "--learning-rate", description = "At the start, after the warm-up.")
  private double learningRate = 0.001;

  @Option(
      names = "--schedule",
      description =
          "constant; step: a tenth every --patience epochs; plateau: a tenth when the loss has not"
              + " fallen for --patience epochs, as in the paper; cosine.")
  private String schedule = "plateau";

  @Option(names = "--patience", description = "In epochs.")
  private int patience = 10;

  @Option(names = "--warm-up", description = "Epochs over which the learning rate rises.")
  private int warmUp = 0;

  @Option(names = "--clip-norm", description = "Longest slope of all weights together; 0: any.")
  private double clipNorm = 1;

  @Option(
      names = "--class-weights",
      description = "none, balanced, or seven numbers with commas, happy to fear.")
  private String classWeights = "none";

  @Option(
      names = "--balanced-sampling",
      description = "Draw each emotion with equal chance, clips with replacement.")
  private boolean balancedSampling;

  @Option(names = "--flip", description = "Mirror every other training clip.")
  private boolean flip;

  @Option(names = "--shift", description = "Move training clips by up to so many pixels.")
  private int shift = 0;

  @Option(names = "--colour", description = "Change brightness and contrast by up to this share.")
  private double colour = 0;

  @Option(
      names = "--validation",
      description =
          "Share of each emotion's training clips, up to 0.5, that chooses the epoch whose weights"
              + " are used; 0: the last epoch's, as in the paper.")
  private double validation = 0;

  @Option(
      names = "--stop-after",
      description = "With --validation: end after so many epochs without a lesser validation loss.")
  private int stopAfter = 10;

  @Option(
      names = "--precision",
      description =
          "single; mixed: large products in bfloat16, for cards, with --backend libtorch.")
  private String precision = Precision.SINGLE.key();

  @Option(
      names = "--normalisation",
      description = {
        "How pixels become numbers: auto (what the weights of --pretrained were trained on, else"
            + " -1..1),",
        "centred (-1..1), unit (0..1), kinetics, kinetics-hara, imagenet, sports1m,",
        "or means and deviations of red, green, blue of 0..1, like"
            + " 0.45,0.45,0.45/0.225,0.225,0.225."
      })
  private String normalisation = "auto";

  @Option(names = "--seed", description = "Of weights, order, augmentation and dropout.")
  private long seed = 1;

  TrainingSettings settings() {
    require(epochs >= 0, "--epochs must not be below 0.");
    require(batch >= 1, "--batch must be at least 1.");
    require(above(learningRate, Double.MIN_VALUE), "--learning-rate must be a number above 0.");
    require(above(clipNorm, 0), "--clip-norm must be a number of at least 0.");
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
        new ClassBalancing(weights(), balancedSampling),
        new Augmentation(flip, shift, colour),
        stopping(),
        numbers(),
        seed,
        chosen().orElse(Normalisation.CENTRED));
  }

  /** Empty: as the weights at the start want it. */
  Optional<Normalisation> chosen() {
    return normalisation.equals("auto")
        ? Optional.empty()
        : Optional.of(
            Normalisation.of(normalisation)
                .orElseThrow(
                    () ->
                        unknown(
                            "--normalisation",
                            "auto, "
                                + Normalisation.NAMED.stream()
                                    .map(Normalisation::key)
                                    .collect(Collectors.joining(", "))
                                + ", or means and deviations like"
                                + " 0.45,0.45,0.45/0.225,0.225,0.225",
                            normalisation)));
  }

  private Precision numbers() {
    return Precision.ofKey(precision)
        .filter(one -> one != Precision.DOUBLE) // for tests of slopes only
        .orElseThrow(() -> unknown("--precision", "single or mixed", precision));
  }

  private EarlyStopping stopping() {
    require(validation >= 0 && validation <= 0.5, "--validation must be in 0..0.5.");
    require(stopAfter >= 1, "--stop-after must be at least 1.");
    return validation == 0 ? EarlyStopping.NONE : new EarlyStopping(validation, stopAfter);
  }

  private TrainingLoss trainingLoss() {
    require(above(lambda, 0), "--lambda must be a number of at least 0.");
    require(above(centreWeight, 0), "--centre-weight must be a number of at least 0.");
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
    require(above(weightDecay, 0), "--weight-decay must be a number of at least 0.");
    return switch (optimiser) {
      case "adam" -> Optimiser.Adam.of(weightDecay, false);
      case "adamw" -> Optimiser.Adam.of(weightDecay, true);
      case "sgd" -> new Optimiser.Sgd(momentum, weightDecay);
      default -> throw unknown("--optimiser", "adam, adamw or sgd", optimiser);
    };
  }

  private LearningRateSchedule rates() {
    require(patience >= 1, "--patience must be at least 1.");
    require(warmUp >= 0, "--warm-up must not be below 0.");
    LearningRateSchedule chosen =
        switch (schedule) {
          case "constant" -> new LearningRateSchedule.Constant();
          case "step" -> new LearningRateSchedule.Step(patience);
          case "plateau" -> new LearningRateSchedule.Plateau(patience);
          case "cosine" -> new LearningRateSchedule.Cosine();
          default -> throw unknown("--schedule", "constant, step, plateau or cosine", schedule);
        };
    return warmUp == 0 ? chosen : new LearningRateSchedule.WarmUp(warmUp, chosen);
  }

  private List<Double> weights() {
    return switch (classWeights) {
      case "none" -> ClassBalancing.NONE.weights();
      case "balanced" -> List.of();
      default -> numbers(classWeights.split(",", -1));
    };
  }

  private static List<Double> numbers(String... texts) {
    try {
      List<Double> numbers = Arrays.stream(texts).map(Double::valueOf).toList();
      require(
          numbers.size() == Emotion.COUNT && numbers.stream().allMatch(one -> above(one, 0)),
          "--class-weights needs seven numbers of at least 0.");
      require(
          numbers.stream().anyMatch(one -> one > 0),
          "--class-weights are all 0, so nothing would be learned: one must be above 0.");
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

  /** Also not infinite, and no not-a-number. */
  private static boolean above(double value, double least) {
    return value >= least && value <= Double.MAX_VALUE;
  }

  static void require(boolean holds, String words) {
    if (!holds) {
      throw new BadInputException(words);
    }
  }
}
