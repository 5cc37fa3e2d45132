package org.tenfold.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.error.BadInputException;
import org.tenfold.training.Augmentation;
import org.tenfold.training.Precision;
import org.tenfold.training.network.Normalisation;

/**
 * How a run is optimised.
 *
 * @param optimiser a key of {@link #OPTIMISERS}
 * @param schedule of the learning rate, a key of {@link #SCHEDULES}
 * @param warmUp epochs over which the learning rate rises
 * @param weightDecay of all weights
 * @param balance what is done about rare emotions, a key of {@link #BALANCES}
 * @param variation of training clips
 * @param validation share of the training clips that chooses the epoch, 0..0.5; 0: the last one
 * @param precision 32 bits, or mixed with 16
 * @param normalisation of the pixels: {@link #AUTO} or a text that {@link Normalisation#of} knows
 */
public record Recipe(
    String optimiser,
    String schedule,
    int warmUp,
    double weightDecay,
    String balance,
    Augmentation variation,
    double validation,
    Precision precision,
    String normalisation) {
  /** As the weights at the start want it; without any, -1..1. */
  public static final String AUTO = "auto";

  public static final String UNBALANCED = "none";
  public static final String CLASS_WEIGHTS = "class-weights";
  public static final String BALANCED_SAMPLING = "balanced-sampling";
  public static final List<String> OPTIMISERS = List.of("adam", "adamw", "sgd");
  public static final List<String> SCHEDULES = List.of("plateau", "constant", "step", "cosine");
  public static final List<String> BALANCES = List.of(UNBALANCED, CLASS_WEIGHTS, BALANCED_SAMPLING);
  public static final List<Precision> PRECISIONS = List.of(Precision.SINGLE, Precision.MIXED);

  /** What the paper says: a tenth when the loss saturates, the last epoch, nothing augmented. */
  public static final Recipe PAPER =
      new Recipe("adam", "plateau", 0, 0, UNBALANCED, Augmentation.NONE, 0, Precision.SINGLE, AUTO);

  private static final int MOST_SHIFT = 112;
  private static final double MOST_COLOUR = 0.9;

  public Recipe {
    require(OPTIMISERS.contains(optimiser), "There is no optimiser " + optimiser + ".");
    require(SCHEDULES.contains(schedule), "There is no schedule " + schedule + ".");
    require(warmUp >= 0 && warmUp <= 100, "The warm-up must be between 0 and 100 epochs.");
    require(weightDecay >= 0 && weightDecay <= 1, "The weight decay must be between 0 and 1.");
    require(BALANCES.contains(balance), "There is no balance " + balance + ".");
    require(
        variation.shift() >= 0 && variation.shift() <= MOST_SHIFT,
        "Clips can be moved by 0 to " + MOST_SHIFT + " pixels.");
    require(
        variation.colour() >= 0 && variation.colour() <= MOST_COLOUR,
        "Brightness can be changed by 0 to " + MOST_COLOUR + ".");
    require(
        validation >= 0 && validation <= 0.5,
        "The validation part must be between 0 and 0.5 of the training clips.");
    require(PRECISIONS.contains(precision), "Runs calculate in 32 bits, or mixed with 16.");
    require(
        normalisation.equals(AUTO) || Normalisation.of(normalisation).isPresent(),
        "There is no normalisation " + normalisation + ".");
  }

  /** The same with other numbers for the pixels. */
  public Recipe normalised(String other) {
    return new Recipe(
        optimiser, schedule, warmUp, weightDecay, balance, variation, validation, precision, other);
  }

  private static void require(boolean holds, String words) {
    if (!holds) {
      throw new BadInputException(words);
    }
  }

  /** For the {@code train} command. */
  public List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--optimiser",
                optimiser,
                "--schedule",
                schedule,
                "--warm-up",
                Integer.toString(warmUp),
                "--weight-decay",
                Double.toString(weightDecay),
                "--shift",
                Integer.toString(variation.shift()),
                "--colour",
                Double.toString(variation.colour()),
                "--validation",
                Double.toString(validation),
                "--precision",
                precision.key(),
                "--normalisation",
                normalisation));
    if (variation.flip()) {
      arguments.add("--flip");
    }
    switch (balance) {
      case CLASS_WEIGHTS -> arguments.addAll(List.of("--class-weights", "balanced"));
      case BALANCED_SAMPLING -> arguments.add("--balanced-sampling");
      default -> {
        // each clip counts once
      }
    }
    return arguments;
  }

  /** In words, for the page of a run. */
  public String words() {
    List<String> words = new ArrayList<>(List.of(optimiser));
    words.add(
        schedule
            + " learning rate"
            + (warmUp > 0 ? " after " + warmUp + " epochs of warm-up" : ""));
    if (weightDecay > 0) {
      words.add("weight decay " + weightDecay);
    }
    switch (balance) {
      case CLASS_WEIGHTS -> words.add("rare emotions weigh more");
      case BALANCED_SAMPLING -> words.add("rare emotions drawn more often");
      default -> {
        // as they come
      }
    }
    if (variation.flip()) {
      words.add("clips mirrored by chance");
    }
    if (variation.shift() > 0) {
      words.add("moved by up to " + variation.shift() + " pixels");
    }
    if (variation.colour() > 0) {
      words.add(
          "brightness and contrast changed by up to "
              + Math.round(100 * variation.colour())
              + " %");
    }
    if (precision == Precision.MIXED) {
      words.add("32 bits mixed with 16");
    }
    Normalisation.of(normalisation)
        .filter(one -> !one.equals(Normalisation.CENTRED))
        .ifPresent(one -> words.add("pixels as " + one.words()));
    words.add(
        validation > 0
            ? "epoch chosen on "
                + Math.round(100 * validation)
                + " % of the training clips, never on the test clips"
            : "weights of the last epoch");
    return String.join(", ", words);
  }
}
