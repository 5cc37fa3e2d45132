package org.tenfold.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.label.LabelSet;
import org.tenfold.testing.SharesNothing;
import org.tenfold.training.LayerRate;
import org.tenfold.training.MovingBars;
import org.tenfold.training.Optimiser;
import org.tenfold.training.Refinement;
import org.tenfold.training.TrainingSettings;
import org.tenfold.training.data.Fold;
import org.tenfold.training.data.LabelledClip;
import org.tenfold.training.data.View;
import org.tenfold.training.dl4j.Dl4jBackend;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;
import org.tenfold.training.weights.InitialWeights;
import org.tenfold.training.weights.SafeTensors;
import org.tenfold.training.weights.Tensor;

/** Each option changes what it should, and nothing else. */
@SharesNothing
@Tag("slow")
class RefinedTrainingTest {
  private static final ModelSpec SPEC =
      Network.C3D
          .spec(2, MovingBars.FRAMES, MovingBars.SIZE, LabelSet.DFEW.size())
          .withoutDropout();
  private static final Refinement NONE = Refinement.NONE;

  private final Fold fold = new Fold(1, new MovingBars(1).clips(24), new MovingBars(2).clips(6));

  @TempDir Path folder = Path.of("");

  /** 24 clips in 10s are three batches of 10, 10 and 4: all 24 make one step. */
  @Test
  void gradientsOfSeveralBatchesMakeTheStepOfOne() {
    List<Prediction> atOnce = train(settings(24, NONE));
    List<Prediction> inParts =
        train(settings(10, new Refinement(0, 0, 3, 0, List.of(), true, 1, false)));
    List<Prediction> oneByOne = train(settings(10, NONE));

    assertThat(apart(atOnce, inParts)).isLessThan(1e-5);
    assertThat(apart(atOnce, oneByOne)).isGreaterThan(1e-3);
  }

  @Test
  void aTrainingThatAveragesGoesOnAfterAKillAsIfNothingHadBeen() {
    TrainingSettings settings =
        settings(6, new Refinement(0.1, 0.3, 2, 0.9, List.of(), true, 1, false));
    List<Prediction> whole = train(settings);

    assertThatThrownBy(() -> trainer(settings, Optional.of(folder), 3).train(fold))
        .hasMessage("killed");
    List<Prediction> resumed = trainer(settings, Optional.of(folder), 99).train(fold);

    assertThat(resumed).isEqualTo(whole);
    assertThat(trainer(settings, Optional.of(folder), 99).train(fold))
        .as("the weights that were kept are those that were tested")
        .isEqualTo(whole);
  }

  /** By hand: of the first steps (1 + n) / (10 + n) stays, and 0.9 only later. */
  @Test
  void theAverageIsOfAllStepsAndIsWhatIsTested() {
    Refinement averaging = new Refinement(0, 0, 1, 0.9, List.of(), true, 1, false);
    train(settings(24, averaging), 1, folder.resolve("a"));
    Tensor average = weights(folder.resolve("a")).get("conv1.weight");
    train(settings(24, NONE), 1, folder.resolve("b"));
    Tensor last = weights(folder.resolve("b")).get("conv1.weight");
    assertThat(average.values()).as("after one step they are the same").isEqualTo(last.values());

    train(settings(24, averaging), 2, folder.resolve("c"));
    train(settings(24, NONE), 2, folder.resolve("d"));
    double second = weights(folder.resolve("d")).get("conv1.weight").values()[0];
    double stays = Refinement.stays(0.9, 2);
    assertThat(stays).isEqualTo(3.0 / 12);
    assertThat((double) weights(folder.resolve("c")).get("conv1.weight").values()[0])
        .isCloseTo(stays * last.values()[0] + (1 - stays) * second, within(1e-7));
  }

  @Test
  void aFrozenLayerStaysAndASlowOneMovesLess() {
    train(settings(24, NONE), 1, folder.resolve("a"));
    train(
        settings(
            24,
            new Refinement(
                0,
                0,
                1,
                0,
                List.of(new LayerRate("conv1", 0), new LayerRate("fc8", 0.5)),
                true,
                1,
                false)),
        1,
        folder.resolve("b"));

    float[] start = InitialWeights.of(SPEC, 1).get("fc8.weight").values();
    float[] all = weights(folder.resolve("a")).get("fc8.weight").values();
    float[] half = weights(folder.resolve("b")).get("fc8.weight").values();
    assertThat(weights(folder.resolve("b")).get("conv1.weight").values())
        .isEqualTo(InitialWeights.of(SPEC, 1).get("conv1.weight").values());
    assertThat(half[0] - start[0]).isCloseTo((all[0] - start[0]) / 2, within(1e-6f));
    assertThat(all[0]).isNotEqualTo(start[0]);
  }

  @Test
  void onlyMatricesDecayWhereBiasesAreKeptOut() {
    TrainingSettings decaying = settings(24, NONE).with(new Optimiser.Sgd(0, 0.5));
    train(decaying, 3, folder.resolve("a"));
    train(
        decaying.with(new Refinement(0, 0, 1, 0, List.of(), false, 1, false)),
        3,
        folder.resolve("b"));

    assertThat(norm(folder.resolve("b"), "fc8.bias"))
        .isGreaterThan(norm(folder.resolve("a"), "fc8.bias"));
  }

  @Test
  void twoViewsGiveTheMeanOfAClipAndItsMirrorImage() {
    List<Prediction> straight = train(settings(24, NONE));
    List<LabelledClip> mirrored = new View(true, 0, 0).of(fold.test(), SPEC.input());
    List<Prediction> reflected =
        trainer(settings(24, NONE), Optional.empty(), 99)
            .train(new Fold(1, fold.training(), mirrored));

    List<Prediction> both =
        train(settings(24, new Refinement(0, 0, 1, 0, List.of(), true, 2, false)));

    for (int i = 0; i < both.size(); i++) {
      double mean =
          (straight.get(i).probabilities().get(1) + reflected.get(i).probabilities().get(1)) / 2;
      assertThat(both.get(i).probabilities().get(1)).isCloseTo(mean, within(1e-12));
    }
    assertThat(apart(straight, reflected)).isGreaterThan(1e-4);
  }

  private double norm(Path run, String name) {
    double squares = 0;
    for (float value : weights(run).get(name).values()) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }

  private static Map<String, Tensor> weights(Path run) {
    return SafeTensors.read(run.resolve("fold-1.safetensors")).tensors();
  }

  private static double apart(List<Prediction> one, List<Prediction> other) {
    double most = 0;
    for (int i = 0; i < one.size(); i++) {
      for (int k = 0; k < LabelSet.DFEW.size(); k++) {
        most =
            Math.max(
                most,
                Math.abs(one.get(i).probabilities().get(k) - other.get(i).probabilities().get(k)));
      }
    }
    return most;
  }

  private List<Prediction> train(TrainingSettings settings) {
    return trainer(settings, Optional.empty(), 99).train(fold);
  }

  private void train(TrainingSettings settings, int epochs, Path into) {
    into.toFile().mkdirs();
    trainer(
            new TrainingSettings(
                settings.loss(),
                settings.optimiser(),
                settings.schedule(),
                epochs,
                settings.batchSize(),
                settings.learningRate(),
                settings.clipNorm(),
                settings.balance(),
                settings.augmentation(),
                settings.stopping(),
                settings.precision(),
                settings.seed(),
                settings.normalisation(),
                settings.refinement(),
                settings.classes()),
            Optional.of(into),
            99)
        .train(fold);
  }

  private static Trainer trainer(TrainingSettings settings, Optional<Path> folder, int dies) {
    TrainingObserver observer =
        new TrainingObserver() {
          @Override
          public void epochStarts(int fold, int epoch) {
            if (epoch == dies) {
              throw new IllegalStateException("killed");
            }
          }
        };
    return new Trainer(new Dl4jBackend(), SPEC, settings, observer, folder);
  }

  private static TrainingSettings settings(int batch, Refinement refinement) {
    return TrainingSettings.of(new TrainingLoss.Softmax(), 4, batch, 0.05, 1)
        .with(new Optimiser.Sgd(0.9, 0))
        .with(refinement);
  }
}
