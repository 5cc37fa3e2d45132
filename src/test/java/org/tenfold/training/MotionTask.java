package org.tenfold.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.emotion.Emotion;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;

/**
 * Trains networks with losses on {@link SevenMotions} until they tell 95 % of clips never seen, and
 * prints a line of a Markdown table for each: docs/benchmarks/networks.md says how to run it.
 *
 * <p>Arguments: engine, then the keys of networks (all when there are none).
 */
final class MotionTask {
  private static final int FRAMES = 8;
  private static final int SIZE = 32;
  private static final int WIDTH = 8;
  private static final int TRAINING = 420;
  private static final int TEST = 140;
  private static final int FIRST_EPOCHS = 20;
  private static final int MOST_EPOCHS = 40;
  private static final int BATCH = 14;
  private static final double ENOUGH = 0.95;

  private static final List<TrainingLoss> LOSSES =
      List.of(
          new TrainingLoss.Softmax(),
          new TrainingLoss.EcStfl(0.5),
          new TrainingLoss.Centre(1e-4, 0.5));

  private MotionTask() {}

  /** How far a training came. */
  record Outcome(double accuracy, int epochs, double seconds) {}

  public static void main(String[] arguments) {
    TrainingBackend backend = Engine.ofKey(arguments[0]).orElseThrow().open();
    List<String> keys = List.of(arguments).subList(1, arguments.length);
    for (TrainingLoss loss : LOSSES) {
      for (Network network : Network.values()) {
        if (keys.isEmpty() || keys.contains(network.key())) {
          tell(network, loss, backend, train(backend, network, loss));
        }
      }
    }
    System.exit(0);
  }

  private static void tell(
      Network network, TrainingLoss loss, TrainingBackend backend, Outcome outcome) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %.1f | %d | %.0f |%n",
        network.title(),
        loss.key(),
        backend.name(),
        100 * outcome.accuracy(),
        outcome.epochs(),
        outcome.seconds());
  }

  /** With too few epochs, begins anew with twice as many. */
  static Outcome train(TrainingBackend backend, Network network, TrainingLoss loss) {
    ModelSpec spec = network.spec(WIDTH, FRAMES, SIZE, Emotion.COUNT);
    Fold fold =
        new Fold(
            1,
            new SevenMotions(FRAMES, SIZE, 1).clips(TRAINING),
            new SevenMotions(FRAMES, SIZE, 2).clips(TEST));
    long start = System.nanoTime();
    Outcome outcome = new Outcome(0, 0, 0);
    for (int epochs = FIRST_EPOCHS;
        epochs <= MOST_EPOCHS && outcome.accuracy() < ENOUGH;
        epochs *= 2) {
      TrainingSettings settings =
          TrainingSettings.of(loss, epochs, BATCH, 0.002, 1).with(new Schedule.Cosine());
      long right =
          new Trainer(backend, spec, settings, new TrainingObserver() {}, Optional.empty())
              .train(fold).stream().filter(said -> said.prediction() == said.label()).count();
      double seconds = (System.nanoTime() - start) / 1e9;
      outcome = new Outcome((double) right / TEST, epochs, seconds);
    }
    return outcome;
  }
}
