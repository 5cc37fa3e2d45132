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
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.comparison.SignFlip;
import org.tenfold.statistics.projection.ClassSeparation;
import org.tenfold.training.data.Fold;
import org.tenfold.training.data.LabelledClip;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;
import org.tenfold.training.run.Trainer;
import org.tenfold.training.run.TrainingObserver;
import org.tenfold.training.trace.FoldFeatures;

/**
 * What EC-STFL is for: last hidden features of one class lie nearer to each other, measured against
 * those of other classes, than with softmax alone. On {@link SevenMotions}, whose classes are
 * known, by the features of clips that were not trained on; the table is in
 * docs/benchmarks/ec-stfl.md.
 */
@Tag("long")
class EcStflSeparationTest {
  private static final int FRAMES = 8;
  private static final int SIZE = 16;
  private static final int WIDTH = 8;
  private static final int TRAINING = 1050;
  private static final int TEST = 420;
  private static final int EPOCHS = 4;
  private static final int SEEDS = 8;

  @TempDir private Path folder;

  /**
   * @param ratio of distances inside classes to those between them
   * @param right share of test clips
   */
  private record Outcome(double ratio, double right) {}

  @Test
  void classesAreTighterThanWithSoftmaxUnderEverySeed() throws IOException {
    StringBuilder table = new StringBuilder();
    for (Network network : List.of(Network.C3D, Network.RESNET3D18)) {
      List<double[]> differences = new ArrayList<>();
      for (long seed = 1; seed <= SEEDS; seed++) {
        Outcome softmax = train(network, new TrainingLoss.Softmax(), seed);
        Outcome ecStfl = train(network, new TrainingLoss.EcStfl(10), seed);
        differences.add(new double[] {ecStfl.ratio() - softmax.ratio(), 1});
        table.append(row(network, seed, softmax, ecStfl));
      }
      Interval.Bounds bca = interval(differences);
      double p =
          SignFlip.of(differences.stream().mapToDouble(one -> one[0]).toArray(), 0, 1)
              .p()
              .value()
              .orElseThrow();
      table.append(
          String.format(
              Locale.ROOT,
              "%s: mean difference 95 %% %.3f to %.3f, sign-flip p %.4f%n",
              network.title(),
              bca.low(),
              bca.high(),
              p));
      assertThat(bca.high()).as(network.title()).isNegative();
      assertThat(p).isLessThan(0.05);
    }
    System.out.println(table);
    Files.writeString(Path.of("target/ec-stfl.md"), table);
  }

  private static String row(Network network, long seed, Outcome softmax, Outcome ecStfl) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.1f | %.1f |%n",
        network.title(),
        seed,
        softmax.ratio(),
        ecStfl.ratio(),
        100 * softmax.right(),
        100 * ecStfl.right());
  }

  /** Seeds are drawn, each with its pair of runs. */
  private static Interval.Bounds interval(List<double[]> differences) {
    List<Long> seeds = LongStream.rangeClosed(1, SEEDS).boxed().toList();
    Interval bca =
        Bootstrap.multinomial(10_000, 15)
            .of(differences, seeds, sums -> Measure.of(sums[0] / sums[1]))
            .bca();
    return (Interval.Bounds) bca;
  }

  private Outcome train(Network network, TrainingLoss loss, long seed) throws IOException {
    ModelSpec spec = network.spec(WIDTH, FRAMES, SIZE, LabelSet.DFEW.size()).withoutDropout();
    Fold fold =
        new Fold(
            1,
            new SevenMotions(FRAMES, SIZE, 1).clips(TRAINING),
            new SevenMotions(FRAMES, SIZE, 2).clips(TEST));
    TrainingSettings settings =
        TrainingSettings.of(loss, EPOCHS, 24, 0.002, seed).with(new LearningRateSchedule.Cosine());
    Path kept = Files.createDirectories(folder.resolve(network + loss.key() + seed));
    long right =
        new Trainer(
                Engine.LIBTORCH.open(),
                spec,
                settings,
                new TrainingObserver() {},
                Optional.of(kept))
            .train(fold).stream().filter(said -> said.prediction() == said.label()).count();
    float[][] features = FoldFeatures.read(kept.resolve("fold-1.features.safetensors")).rows();
    int[] classes = fold.test().stream().map(LabelledClip::label).mapToInt(Label::index).toArray();
    ClassSeparation separation =
        ClassSeparation.of(
            features, classes, LongStream.range(0, TEST).toArray(), Bootstrap.multinomial(1, 1), 2);
    return new Outcome(separation.ratio().value().orElseThrow(), (double) right / TEST);
  }
}
