package org.tenfold.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelSet;
import org.tenfold.testing.SharesNothing;
import org.tenfold.training.MovingBars;
import org.tenfold.training.TrainingSettings;
import org.tenfold.training.data.Fold;
import org.tenfold.training.data.LabelledClip;
import org.tenfold.training.dl4j.Dl4jBackend;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;

@SharesNothing
@Tag("slow")
class TrainerTest {
  private static final ModelSpec SPEC =
      Network.C3D.spec(4, MovingBars.FRAMES, MovingBars.SIZE, LabelSet.DFEW.size());

  private final List<EpochLosses> epochs = new ArrayList<>();

  @Tag("long")
  @Test
  void learnsMovementsThatNoSingleFrameShows() {
    Fold fold = new Fold(1, new MovingBars(1).clips(150), new MovingBars(2).clips(60));

    List<Prediction> predictions = train(fold, settings(new TrainingLoss.Softmax(), 12, 0.002));

    long right = predictions.stream().filter(said -> said.prediction() == said.label()).count();
    assertThat(right).as("of 60 clips never seen").isGreaterThanOrEqualTo(54);
    assertThat(epochs.getLast().total()).isLessThan(epochs.getFirst().total());
  }

  @Test
  void ecStflGathersTheFeaturesOfAClass() {
    Fold fold = new Fold(1, new MovingBars(1).clips(60), new MovingBars(2).clips(3));

    train(fold, settings(new TrainingLoss.EcStfl(10), 6, 0.001));

    assertThat(epochs.getLast().features().orElseThrow())
        .isLessThan(epochs.getFirst().features().orElseThrow());
    assertThat(epochs)
        .allSatisfy(epoch -> assertThat(epoch.total()).isGreaterThan(epoch.crossEntropy()));
  }

  @Test
  void sameSeedSamePredictions() {
    Fold fold = new Fold(1, new MovingBars(1).clips(24), new MovingBars(2).clips(6));
    TrainingSettings settings = settings(new TrainingLoss.EcStfl(10), 2, 0.001);

    assertThat(train(fold, settings)).isEqualTo(train(fold, settings));
  }

  @Test
  void aBatchOfOneClassIsSkipped() {
    List<LabelledClip> happy =
        new MovingBars(1)
            .clips(9).stream().filter(clip -> clip.label() == DfewLabel.HAPPY).toList();

    train(new Fold(1, happy, happy), settings(new TrainingLoss.EcStfl(10), 1, 0.001));

    assertThat(epochs.getFirst().features()).isEmpty();
    assertThat(epochs.getFirst().skipped()).isEqualTo(1);
  }

  @Test
  void anExplodingLossIsSaidSo() {
    Fold fold = new Fold(1, new MovingBars(1).clips(24), new MovingBars(2).clips(6));

    assertThatThrownBy(() -> train(fold, settings(new TrainingLoss.Softmax(), 5, 1e30)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageMatching(
            "The loss became not-a-number at epoch \\d: lower the learning rate\\.");
  }

  @Test
  void weightsBrokenByTheLastStepPredictNothing() {
    Fold fold = new Fold(1, new MovingBars(1).clips(12), new MovingBars(2).clips(6));

    assertThatThrownBy(() -> train(fold, settings(new TrainingLoss.Softmax(), 1, 1e30)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith(
            "The weights became not-a-number in the last step: lower the learning rate");
    assertThat(epochs.getLast().total()).isFinite();
  }

  private List<Prediction> train(Fold fold, TrainingSettings settings) {
    TrainingObserver observer =
        new TrainingObserver() {
          @Override
          public void epochEnds(EpochLosses losses) {
            epochs.add(losses);
          }
        };
    return new Trainer(new Dl4jBackend(), SPEC, settings, observer, Optional.empty()).train(fold);
  }

  private static TrainingSettings settings(TrainingLoss loss, int epochs, double learningRate) {
    return TrainingSettings.of(loss, epochs, 12, learningRate, 1);
  }
}
