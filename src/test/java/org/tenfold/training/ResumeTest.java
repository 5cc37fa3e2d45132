package org.tenfold.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.emotion.Emotion;
import org.tenfold.training.dl4j.Dl4jBackend;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;
import org.tenfold.training.weights.SafeTensors;

/** A run that breaks off goes on from its last epoch as if nothing had happened. */
class ResumeTest {
  private static final ModelSpec SPEC =
      Network.C3D.spec(2, MovingBars.FRAMES, MovingBars.SIZE, Emotion.COUNT);
  private static final TrainingSettings SETTINGS =
      TrainingSettings.of(new TrainingLoss.Centre(0.01, 0.5), 3, 8, 0.002, 7)
          .with(new Schedule.Plateau(1));
  private static final Fold FOLD =
      new Fold(1, new MovingBars(1).clips(18), new MovingBars(2).clips(5));

  @TempDir Path folder = Path.of("");

  private final List<Double> heard = new ArrayList<>();

  @Test
  void theCurveAndThePredictionsAreThoseOfAnUnbrokenRun() {
    List<Prediction> whole = train(Optional.empty(), 99);
    List<Double> curve = List.copyOf(heard);
    heard.clear();
    assertThatThrownBy(() -> train(Optional.of(folder), 2)).hasMessage("killed");
    assertThat(folder.resolve("fold-1.checkpoint.safetensors")).exists();
    heard.clear();

    List<Prediction> resumed = train(Optional.of(folder), 99);

    assertThat(heard).isEqualTo(curve).hasSize(3);
    assertThat(resumed).isEqualTo(whole);
  }

  @Test
  void onlyTheWeightsOfAFinishedFoldStay() {
    train(Optional.of(folder), 99);

    assertThat(folder.resolve("fold-1.checkpoint.safetensors")).doesNotExist();
    assertThat(SafeTensors.read(folder.resolve("fold-1.safetensors")).tensors().keySet())
        .containsExactlyElementsOf(
            SPEC.parameters().stream().map(parameter -> parameter.name()).toList());
  }

  @Test
  void aFinishedFoldIsAskedAgainWithoutTraining() {
    List<Prediction> first = train(Optional.of(folder), 99);

    assertThat(train(Optional.of(folder), 0)).isEqualTo(first);
  }

  @Test
  void aCheckpointOfOtherSettingsIsLeftAlone() {
    train(Optional.of(folder), 99);
    heard.clear();
    TrainingSettings other = SETTINGS.with(new Optimiser.Sgd(0.9, 0));

    new Trainer(new Dl4jBackend(), SPEC, other, observer(99), Optional.of(folder)).train(FOLD);

    assertThat(heard).hasSize(3);
  }

  /** The best weights of before are kept over the break. */
  @Test
  void earlyStoppingGoesOnWhereItWas() {
    TrainingSettings restless =
        TrainingSettings.of(new TrainingLoss.Softmax(), 5, 8, 0.05, 7)
            .with(new EarlyStopping(0.2, 5));
    List<Prediction> whole = train(restless, Optional.empty(), 99);
    List<Double> curve = List.copyOf(heard);
    assertThatThrownBy(() -> train(restless, Optional.of(folder), 3)).hasMessage("killed");
    heard.clear();

    assertThat(train(restless, Optional.of(folder), 99)).isEqualTo(whole);
    assertThat(heard).isEqualTo(curve);
  }

  private List<Prediction> train(Optional<Path> checkpoints, int killedInEpoch) {
    return train(SETTINGS, checkpoints, killedInEpoch);
  }

  private List<Prediction> train(
      TrainingSettings settings, Optional<Path> checkpoints, int killedInEpoch) {
    return new Trainer(new Dl4jBackend(), SPEC, settings, observer(killedInEpoch), checkpoints)
        .train(FOLD);
  }

  /**
   * @param killedIn epoch before which a new epoch breaks off; 0 breaks off nothing that is known
   */
  private TrainingObserver observer(int killedIn) {
    return new TrainingObserver() {
      @Override
      public void epochStarts(int fold, int epoch) {
        if (epoch == killedIn + 1 && killedIn > 0) {
          throw new IllegalStateException("killed");
        }
      }

      @Override
      public void epochEnds(EpochLosses losses) {
        heard.add(losses.total());
      }
    };
  }
}
