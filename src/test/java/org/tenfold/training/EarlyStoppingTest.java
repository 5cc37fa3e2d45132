package org.tenfold.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.testing.SharesNothing;
import org.tenfold.training.data.Fold;
import org.tenfold.training.data.LabelledClip;
import org.tenfold.training.dl4j.Dl4jBackend;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;
import org.tenfold.training.run.EpochLosses;
import org.tenfold.training.run.Prediction;
import org.tenfold.training.run.Trainer;
import org.tenfold.training.run.TrainingObserver;

@SharesNothing
@Tag("slow")
class EarlyStoppingTest {
  private static final EarlyStopping FIFTH = new EarlyStopping(0.2, 2);
  private static final ModelSpec SPEC =
      Network.C3D.spec(2, MovingBars.FRAMES, MovingBars.SIZE, LabelSet.DFEW.size());

  @Test
  void theValidationPartIsAShareOfEachEmotionAndOfTheTrainingClipsOnly() {
    List<LabelledClip> clips = new MovingBars(1).clips(60);

    EarlyStopping.Parts parts = FIFTH.split(clips, 1);

    assertThat(parts.validation()).hasSize(12).doesNotContainAnyElementsOf(parts.training());
    assertThat(parts.training()).hasSize(48);
    for (int emotion = 0; emotion < MovingBars.CLASSES; emotion++) {
      Label wanted = LabelSet.DFEW.all().get(emotion);
      assertThat(parts.validation()).filteredOn(clip -> clip.label() == wanted).hasSize(4);
    }
    assertThat(FIFTH.split(clips, 1)).isEqualTo(parts);
    assertThat(FIFTH.split(clips, 2)).isNotEqualTo(parts);
    assertThat(EarlyStopping.NONE.split(clips, 1).training()).isEqualTo(clips);
  }

  @Test
  void endsAfterItsPatienceWithoutALesserLoss() {
    assertThat(FIFTH.ends(List.of())).isFalse();
    assertThat(FIFTH.ends(List.of(3.0, 2.0, 2.5))).isFalse();
    assertThat(FIFTH.ends(List.of(3.0, 2.0, 2.5, 2.0))).isTrue();
    assertThat(EarlyStopping.best(List.of(3.0, 2.0, 2.5, 2.0))).isEqualTo(1);
    assertThat(EarlyStopping.NONE.ends(List.of(1.0, 2.0, 3.0, 4.0))).isFalse();
    assertThatThrownBy(() -> new EarlyStopping(0.6, 2)).hasMessageContaining("0 to 0.5");
  }

  /** At a rate at which training soon gets worse again, the weights kept are not the last. */
  @Test
  void theWeightsOfTheBestEpochPredictWhateverComesAfter() {
    Fold fold = new Fold(1, new MovingBars(1).clips(30), new MovingBars(2).clips(9));
    List<EpochLosses> heard = new ArrayList<>();
    TrainingSettings restless =
        TrainingSettings.of(new TrainingLoss.Softmax(), 12, 8, 0.05, 1)
            .with(new EarlyStopping(0.2, 2));

    List<Prediction> stopped = train(fold, restless, heard);

    int best =
        EarlyStopping.best(heard.stream().map(one -> one.validation().orElseThrow()).toList());
    assertThat(heard.size()).isLessThan(12).isEqualTo(best + 1 + 2);
    TrainingSettings upToTheBest =
        TrainingSettings.of(new TrainingLoss.Softmax(), best + 1, 8, 0.05, 1)
            .with(new EarlyStopping(0.2, 12));
    assertThat(train(fold, upToTheBest, new ArrayList<>())).isEqualTo(stopped);
  }

  @Test
  void theEpochOfTheGreatestRecallIsUsedWhereThatIsAsked() {
    Fold fold = new Fold(1, new MovingBars(1).clips(30), new MovingBars(2).clips(9));
    List<EpochLosses> heard = new ArrayList<>();
    TrainingSettings byRecall =
        TrainingSettings.of(new TrainingLoss.Softmax(), 12, 8, 0.05, 1)
            .with(new EarlyStopping(0.4, 12, EarlyStopping.Measure.UAR));

    List<Prediction> predictions = train(fold, byRecall, heard);

    List<Double> recalls =
        heard.stream().map(one -> one.validated().orElseThrow().uar().orElseThrow()).toList();
    int best = recalls.indexOf(Collections.max(recalls));
    assertThat(best)
        .as("another than by loss, or the test says nothing")
        .isNotEqualTo(
            EarlyStopping.best(heard.stream().map(one -> one.validation().orElseThrow()).toList()));
    TrainingSettings upToTheBest =
        TrainingSettings.of(new TrainingLoss.Softmax(), best + 1, 8, 0.05, 1)
            .with(new EarlyStopping(0.4, 12, EarlyStopping.Measure.UAR));
    assertThat(train(fold, upToTheBest, new ArrayList<>())).isEqualTo(predictions);
  }

  private static List<Prediction> train(
      Fold fold, TrainingSettings settings, List<EpochLosses> heard) {
    TrainingObserver observer =
        new TrainingObserver() {
          @Override
          public void epochEnds(EpochLosses losses) {
            heard.add(losses);
          }
        };
    return new Trainer(new Dl4jBackend(), SPEC, settings, observer, Optional.empty()).train(fold);
  }
}
