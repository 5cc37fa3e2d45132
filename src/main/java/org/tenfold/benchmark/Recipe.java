package org.tenfold.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.worker.BadInputException;

/**
 * How a run is optimised.
 *
 * @param optimiser a key of {@link #OPTIMISERS}
 * @param schedule of the learning rate, a key of {@link #SCHEDULES}
 * @param warmUp epochs over which the learning rate rises
 * @param weightDecay of all weights
 * @param flip whether every other training clip is mirrored
 * @param validation share of the training clips that chooses the epoch, 0..0.5; 0: the last one
 */
public record Recipe(
    String optimiser,
    String schedule,
    int warmUp,
    double weightDecay,
    boolean flip,
    double validation) {
  public static final List<String> OPTIMISERS = List.of("adam", "adamw", "sgd");
  public static final List<String> SCHEDULES = List.of("plateau", "constant", "step", "cosine");

  /** What the paper says: a tenth when the loss saturates, the last epoch, nothing augmented. */
  public static final Recipe PAPER = new Recipe("adam", "plateau", 0, 0, false, 0);

  public Recipe {
    require(OPTIMISERS.contains(optimiser), "There is no optimiser " + optimiser + ".");
    require(SCHEDULES.contains(schedule), "There is no schedule " + schedule + ".");
    require(warmUp >= 0 && warmUp <= 100, "The warm-up must be between 0 and 100 epochs.");
    require(weightDecay >= 0 && weightDecay <= 1, "The weight decay must be between 0 and 1.");
    require(
        validation >= 0 && validation <= 0.5,
        "The validation part must be between 0 and 0.5 of the training clips.");
  }

  private static void require(boolean holds, String words) {
    if (!holds) {
      throw new BadInputException(words);
    }
  }

  /** For the {@code train} command. */
  List<String> arguments() {
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
                "--validation",
                Double.toString(validation)));
    if (flip) {
      arguments.add("--flip");
    }
    return arguments;
  }

  /** In words, for the page of a run. */
  public String words() {
    return optimiser
        + ", "
        + schedule
        + " learning rate"
        + (warmUp > 0 ? " after " + warmUp + " epochs of warm-up" : "")
        + (weightDecay > 0 ? ", weight decay " + weightDecay : "")
        + (flip ? ", clips mirrored by chance" : "")
        + (validation > 0
            ? ", epoch chosen on "
                + Math.round(100 * validation)
                + " % of the training clips, never on the test clips"
            : ", weights of the last epoch");
  }
}
