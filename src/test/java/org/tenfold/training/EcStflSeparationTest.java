package org.tenfold.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.emotion.Emotion;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.projection.ClassSeparation;
import org.tenfold.training.data.Fold;
import org.tenfold.training.data.LabelledClip;
import org.tenfold.training.dl4j.Dl4jBackend;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;
import org.tenfold.training.run.Prediction;
import org.tenfold.training.run.Trainer;
import org.tenfold.training.run.TrainingObserver;
import org.tenfold.training.trace.FoldFeatures;

/**
 * What the paper's loss is for, on clips whose classes are known: the features of a class lie
 * closer together. Writes {@code target/ec-stfl.md}, the table of docs/benchmarks/ec-stfl.md.
 */
@Tag("long")
class EcStflSeparationTest {
  private static final int FRAMES = 8;
  private static final int SIZE = 16;
  private static final int WIDTH = 8;
  private static final int TRAINING = 420;
  private static final int TEST = 140;
  private static final int BATCH = 20;
  private static final int EPOCHS = 4;
  private static final int SEEDS = 6;
  private static final TrainingLoss EC_STFL = new TrainingLoss.EcStfl(0.5);
  private static final Bootstrap BOOTSTRAP = Bootstrap.multinomial(2_000, 1);

  @TempDir Path folder = Path.of("");

  /** Of one training. */
  private record Outcome(Measure ratio, Interval interval, double accuracy) {
    double value() {
      return ratio.value().orElseThrow();
    }

    String cells() {
      Interval.Bounds bounds = interval.bounds().orElseThrow();
      return String.format(
          Locale.ROOT,
          "%.3f (%.3f–%.3f) | %.1f",
          value(),
          bounds.low(),
          bounds.high(),
          100 * accuracy);
    }
  }

  @Test
  void ecStflDrawsTheClassesTogether() throws IOException {
    StringBuilder table =
        new StringBuilder(
            """
            | seed | softmax: ratio (95 %) | WAR | EC-STFL: ratio (95 %) | WAR | difference |
            |---|---|---|---|---|---|
            """);
    List<Double> differences = new ArrayList<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      Outcome softmax = train(new TrainingLoss.Softmax(), seed);
      Outcome drawn = train(EC_STFL, seed);
      differences.add(drawn.value() - softmax.value());
      table.append(
          String.format(
              Locale.ROOT,
              "| %d | %s | %s | %+.3f |%n",
              seed,
              softmax.cells(),
              drawn.cells(),
              differences.getLast()));
    }
    double mean = differences.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    Interval.Bounds interval = overSeeds(differences);
    table.append(
        String.format(
            Locale.ROOT,
            "| mean | | | | | %+.3f (%+.3f to %+.3f, seeds drawn) |%n",
            mean,
            interval.low(),
            interval.high()));
    Files.writeString(Path.of("target/ec-stfl.md"), table);

    assertThat(differences).allMatch(difference -> difference < 0);
    assertThat(interval.high()).as(table.toString()).isNegative();
  }

  private static Interval.Bounds overSeeds(List<Double> differences) {
    return BOOTSTRAP
        .of(
            differences.stream().map(one -> new double[] {one, 1}).toList(),
            LongStream.range(0, differences.size()).boxed().toList(),
            sums -> Measure.of(sums[0] / sums[1]))
        .percentile()
        .bounds()
        .orElseThrow();
  }

  private Outcome train(TrainingLoss loss, int seed) throws IOException {
    ModelSpec spec = Network.C3D.spec(WIDTH, FRAMES, SIZE, Emotion.COUNT).withoutDropout();
    Fold fold =
        new Fold(
            1,
            new SevenMotions(FRAMES, SIZE, seed).clips(TRAINING),
            new SevenMotions(FRAMES, SIZE, 1000 + seed).clips(TEST));
    TrainingSettings settings =
        TrainingSettings.of(loss, EPOCHS, BATCH, 0.002, seed)
            .with(new LearningRateSchedule.Cosine());
    Path to = Files.createTempDirectory(folder, loss.key());
    List<Prediction> said =
        new Trainer(new Dl4jBackend(), spec, settings, new TrainingObserver() {}, Optional.of(to))
            .train(fold);
    FoldFeatures features = FoldFeatures.read(to.resolve("fold-1.features.safetensors"));
    ClassSeparation found =
        ClassSeparation.of(
            features.rows(),
            fold.test().stream().map(LabelledClip::label).mapToInt(Emotion::index).toArray(),
            LongStream.range(0, TEST).toArray(),
            BOOTSTRAP,
            2);
    long right = said.stream().filter(one -> one.prediction() == one.label()).count();
    return new Outcome(found.ratio(), found.intervals().percentile(), (double) right / TEST);
  }
}
