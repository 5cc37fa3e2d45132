package org.tenfold.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.label.LabelSet;
import org.tenfold.training.data.Fold;
import org.tenfold.training.engine.TrainingBackend;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;
import org.tenfold.training.run.EpochLosses;
import org.tenfold.training.run.Trainer;
import org.tenfold.training.run.TrainingObserver;

/**
 * Trains networks with losses on {@link SevenMotions} until they tell 95 % of clips never seen, and
 * prints a line of a Markdown table for each: docs/benchmarks/networks.md says how to run it.
 *
 * <p>Arguments: engine, key of a loss or {@code all}, then the keys of networks (all when there are
 * none, or one is {@code all}).
 */
final class MotionTask {
  private static final int FRAMES = 8;
  private static final int SIZE = 16;
  private static final int WIDTH = 8;
  private static final int TRAINING = 2100;
  private static final int TEST = 420;
  private static final int BATCH = 20;
  private static final double ENOUGH = 0.95;

  private static final List<TrainingLoss> LOSSES =
      List.of(
          new TrainingLoss.Softmax(),
          new TrainingLoss.Centre(1e-4, 0.5),
          new TrainingLoss.EcStfl(0.5));

  private MotionTask() {}

  /** How far a training came. */
  record Outcome(double accuracy, double seconds) {
    String row(String network, String loss, String engine, int epochs) {
      return String.format(
          Locale.ROOT,
          "| %s | %s | %s | %.1f | %d | %.0f |",
          network,
          loss,
          engine,
          100 * accuracy,
          epochs,
          seconds);
    }
  }

  public static void main(String[] arguments) {
    TrainingBackend backend = Engine.ofKey(arguments[0]).orElseThrow().open();
    String losses = arguments.length > 1 ? arguments[1] : "all";
    List<String> keys = List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
    int missed = 0;
    for (Network network : Network.values()) {
      for (TrainingLoss loss : LOSSES) {
        if ((keys.isEmpty() || keys.contains("all") || keys.contains(network.key()))
            && (losses.equals("all") || losses.equals(loss.key()))) {
          Outcome outcome = train(backend, network, loss);
          System.out.println(
              outcome.row(network.title(), loss.key(), backend.name(), epochs(network)));
          missed += outcome.accuracy() < ENOUGH ? 1 : 0;
        }
      }
    }
    System.exit(missed == 0 ? 0 : 1); // native threads would keep the process
  }

  /** Deep narrow networks and those that see single frames take longer. */
  private static int epochs(Network network) {
    return switch (network) {
      case C3D, C3D_BN, R3D18, RESNET3D18 -> 4;
      case I3D -> 6;
      case RESNET18_LSTM -> 20;
      case P3D -> 14;
      case VGG11_LSTM -> 100;
    };
  }

  /** VGG11 has no batch normalisation to bear more. */
  private static double rate(Network network) {
    return network == Network.VGG11_LSTM ? 0.0005 : 0.002;
  }

  /** Without dropout: there are enough clips, and in a network this narrow it hides the motion. */
  static Outcome train(TrainingBackend backend, Network network, TrainingLoss loss) {
    ModelSpec spec = network.spec(WIDTH, FRAMES, SIZE, LabelSet.DFEW.size()).withoutDropout();
    Fold fold =
        new Fold(
            1,
            new SevenMotions(FRAMES, SIZE, 1).clips(TRAINING),
            new SevenMotions(FRAMES, SIZE, 2).clips(TEST));
    TrainingSettings settings =
        TrainingSettings.of(loss, epochs(network), BATCH, rate(network), 1)
            .with(new LearningRateSchedule.Cosine());
    long start = System.nanoTime();
    long right =
        new Trainer(backend, spec, settings, new Curve(network, loss), Optional.empty())
            .train(fold).stream().filter(said -> said.prediction() == said.label()).count();
    return new Outcome((double) right / TEST, (System.nanoTime() - start) / 1e9);
  }

  /** Losses on standard error, to be watched. */
  private record Curve(Network network, TrainingLoss loss) implements TrainingObserver {
    @Override
    public void epochEnds(EpochLosses losses) {
      System.err.printf(
          Locale.ROOT,
          "%s %s %d: %.4f, %.0f clips/s%n",
          network.key(),
          loss.key(),
          losses.epoch(),
          losses.total(),
          losses.clipsPerSecond());
    }
  }
}
