package org.tenfold.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.DfewLabel;
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
import org.tenfold.training.run.RunPrint;
import org.tenfold.training.run.TestEpochs;
import org.tenfold.training.run.Trainer;
import org.tenfold.training.run.TrainingObserver;
import org.tenfold.training.trace.FoldFeatures;
import org.tenfold.training.trace.TruthCourse;
import org.tenfold.training.weights.SafeTensors;

/** A run that breaks off goes on from its last epoch as if nothing had happened. */
@SharesNothing
@Tag("slow")
class ResumeTest {
  private static final ModelSpec SPEC =
      Network.C3D.spec(2, MovingBars.FRAMES, MovingBars.SIZE, LabelSet.DFEW.size());
  private static final TrainingSettings SETTINGS =
      TrainingSettings.of(new TrainingLoss.Centre(0.01, 0.5), 3, 8, 0.002, 7)
          .with(new LearningRateSchedule.Plateau(1));
  private static final Fold FOLD =
      new Fold(1, new MovingBars(1).clips(18), new MovingBars(2).clips(5));

  /** What several tests begin with, trained once: each epoch takes most of a second. */
  @TempDir static Path killed = Path.of("");

  @TempDir static Path finished = Path.of("");
  private static final List<Double> CURVE = new ArrayList<>();
  private static List<Prediction> whole = List.of();
  private static List<Prediction> ofFinished = List.of();

  @TempDir Path folder = Path.of("");

  private final List<Double> heard = new ArrayList<>();
  private final List<Optional<EpochTally>> tested = new ArrayList<>();
  private final List<Message> warned = new ArrayList<>();

  @BeforeAll
  static void threeRuns() {
    ResumeTest unbroken = new ResumeTest();
    whole = unbroken.train(Optional.empty(), 99);
    CURVE.addAll(unbroken.heard);
    assertThatThrownBy(() -> new ResumeTest().train(Optional.of(killed), 2)).hasMessage("killed");
    ofFinished = new ResumeTest().train(Optional.of(finished), 99);
  }

  /** Into the folder of this test. */
  private void put(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void theCurveAndThePredictionsAreThoseOfAnUnbrokenRun() throws IOException {
    put(killed);
    assertThat(folder.resolve("fold-1.checkpoint.safetensors")).exists();

    List<Prediction> resumed = train(Optional.of(folder), 99);

    assertThat(heard).isEqualTo(CURVE).hasSize(3);
    assertThat(resumed).isEqualTo(whole);
  }

  /** Looks at the test clips, notes of the training clips: they are for people only. */
  @Test
  void whatIsNotedOfClipsChangesNothingAndIsTheSameOverABreak() throws IOException {
    List<Prediction> unwatched = train(Optional.empty(), 99);
    tested.clear();
    Path whole = Files.createDirectories(folder.resolve("whole"));
    Path broken = Files.createDirectories(folder.resolve("broken"));

    assertThat(watched(whole, 99)).isEqualTo(unwatched);
    assertThatThrownBy(() -> watched(broken, 2)).hasMessage("killed");
    assertThat(watched(broken, 99)).isEqualTo(unwatched);

    TruthCourse course = TruthCourse.read(whole.resolve("fold-1.dynamics.safetensors"));
    assertThat(course.clips()).containsExactlyElementsOf(names(FOLD.training()));
    assertThat(course.epochs()).hasDimensions(3, 18);
    assertThat(TruthCourse.read(broken.resolve("fold-1.dynamics.safetensors")).epochs())
        .isDeepEqualTo(course.epochs());
    FoldFeatures features = FoldFeatures.read(whole.resolve("fold-1.features.safetensors"));
    assertThat(features.clips()).containsExactlyElementsOf(names(FOLD.test()));
    assertThat(features.rows()).hasDimensions(5, SPEC.features());
    assertThat(FoldFeatures.read(broken.resolve("fold-1.features.safetensors")).rows())
        .isDeepEqualTo(features.rows());
    assertThat(tested.subList(0, 3))
        .isEqualTo(tested.subList(5, 8))
        .doesNotContain(Optional.empty());
    assertThat(right(tested.get(2).orElseThrow()))
        .isEqualTo(unwatched.stream().filter(one -> one.prediction() == one.label()).count());
  }

  private List<Prediction> watched(Path to, int killedIn) {
    return new Trainer(
            new Dl4jBackend(),
            SPEC,
            SETTINGS,
            observer(killedIn),
            Optional.of(to),
            Optional.empty(),
            1,
            new TestEpochs(5))
        .train(FOLD);
  }

  private static List<String> names(List<LabelledClip> clips) {
    return clips.stream().map(LabelledClip::name).toList();
  }

  private static long right(EpochTally tally) {
    int[][] counts = tally.counts();
    return IntStream.range(0, counts.length).map(label -> counts[label][label]).sum();
  }

  @Test
  void onlyTheWeightsOfAFinishedFoldStay() {
    assertThat(finished.resolve("fold-1.checkpoint.safetensors")).doesNotExist();
    assertThat(SafeTensors.read(finished.resolve("fold-1.safetensors")).tensors().keySet())
        .containsExactlyElementsOf(
            SPEC.parameters().stream().map(parameter -> parameter.name()).toList());
  }

  @Test
  void aFinishedFoldIsAskedAgainWithoutTraining() throws IOException {
    put(finished);

    assertThat(train(Optional.of(folder), 0)).isEqualTo(ofFinished);
  }

  @Test
  void aCheckpointOfOtherSettingsIsRefusedAndSaysWhich() throws IOException {
    put(finished);
    TrainingSettings other = SETTINGS.with(new Optimiser.Sgd(0.9, 0));

    assertThatThrownBy(() -> train(other, FOLD))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("fold-1.safetensors is of a run with other optimiser: ")
        .hasMessageContaining("without --resume");
    assertThat(folder.resolve("fold-1.safetensors")).exists();
  }

  /** Else weights of the old labels would be scored against the new ones. */
  @Test
  void aCheckpointOfOtherLabelsPixelsOrClipsIsRefusedAndSaysWhich() throws IOException {
    put(killed);
    List<LabelledClip> training = FOLD.training();
    List<LabelledClip> test = FOLD.test();
    LabelledClip first = training.getFirst();
    Label other = first.label() == DfewLabel.SAD ? DfewLabel.FEAR : DfewLabel.SAD;

    refuses(
        new Fold(1, changed(training, first.name(), other, List.of(), first.stamp()), test),
        "labels");
    refuses(
        new Fold(
            1, changed(training, first.name(), first.label(), List.of(1.0), first.stamp()), test),
        "vote shares");
    refuses(
        new Fold(
            1, changed(training, first.name(), first.label(), List.of(), first.stamp() + 1), test),
        "pixels");
    refuses(new Fold(1, training.subList(1, training.size()), test), "training clips");
    refuses(new Fold(1, training, test.subList(1, test.size())), "test clips");
    refuses(
        new Fold(1, training, changed(test, test.getFirst().name(), DfewLabel.FEAR, List.of(), 5)),
        "labels of the test clips, other pixels of the test clips");
    assertThat(heard).as("epochs").isEmpty();
  }

  private static List<LabelledClip> changed(
      List<LabelledClip> clips, String name, Label label, List<Double> shares, long stamp) {
    List<LabelledClip> changed = new ArrayList<>(clips);
    changed.set(0, new LabelledClip(name, label, shares, stamp, clips.getFirst().pixels()));
    return changed;
  }

  private void refuses(Fold fold, String what) {
    assertThatThrownBy(() -> train(SETTINGS, fold))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("is of a run with other " + what + ": ");
  }

  private void train(TrainingSettings settings, Fold fold) {
    new Trainer(new Dl4jBackend(), SPEC, settings, observer(99), Optional.of(folder)).train(fold);
  }

  /** Written by a version that recorded neither labels nor pixels. */
  @Test
  void aCheckpointOfAnEarlierVersionIsTakenOnTrustAndSaidSo() throws IOException {
    put(killed);
    String earlier = RunPrint.of("dl4j", SPEC, SETTINGS, FOLD, Optional.empty()).earlier();
    assertThat(earlier)
        .startsWith("dl4j c3d Shape[channels=3, frames=")
        .contains("TrainingSettings[loss=Centre[weight=0.01, rate=0.5], optimiser=Adam[")
        .endsWith(" " + SPEC.parameterCount());
    Path file = folder.resolve("fold-1.checkpoint.safetensors");
    rewrite(file, earlier);

    assertThat(train(Optional.of(folder), 99)).isEqualTo(whole);

    assertThat(warned).singleElement().asString().contains("written by an earlier version");
  }

  @Test
  void aCheckpointOfAnEarlierVersionWithOtherSettingsIsRefused() throws IOException {
    put(killed);
    rewrite(folder.resolve("fold-1.checkpoint.safetensors"), "dl4j C3D with something else");

    refuses(FOLD, "settings or clips (an earlier version of Tenfold wrote it)");
  }

  private static void rewrite(Path file, String run) {
    SafeTensors saved = SafeTensors.read(file);
    Map<String, String> words = new HashMap<>(saved.metadata());
    words.put("run", run);
    new SafeTensors(saved.tensors(), words).write(file);
  }

  @Tag("long")
  @Test
  void checkpointsAreAsFarApartAsIsWished() {
    assertThatThrownBy(() -> trainer(observer(1), 2).train(FOLD)).hasMessage("killed");
    assertThat(folder).as("after one epoch of two").isEmptyDirectory();
    assertThatThrownBy(() -> trainer(observer(2), 2).train(FOLD)).hasMessage("killed");
    assertThat(folder.resolve("fold-1.checkpoint.safetensors")).exists();
    heard.clear();

    assertThat(trainer(observer(99), 2).train(FOLD)).isEqualTo(whole);

    assertThat(heard).isEqualTo(CURVE);
  }

  private Trainer trainer(TrainingObserver observer, int every) {
    return new Trainer(
        new Dl4jBackend(),
        SPEC,
        SETTINGS,
        observer,
        Optional.of(folder),
        Optional.empty(),
        every,
        TestEpochs.NONE);
  }

  /** As on a full disk: the checkpoint before it is still there. */
  @Test
  void aCheckpointThatCannotBeWrittenEndsTrainingInWords() throws IOException {
    assertThatThrownBy(() -> train(Optional.of(folder), 1)).hasMessage("killed");
    Path file = folder.resolve("fold-1.checkpoint.safetensors");
    byte[] before = Files.readAllBytes(file);
    Files.createDirectories(SafeTensors.part(file).resolve("in the way"));

    assertThatThrownBy(() -> train(Optional.of(folder), 99))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("fold-1.checkpoint.safetensors can't be written: ")
        .hasMessageContaining("go on with --resume");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  /** The best weights of before are kept over the break. */
  @Tag("long")
  @Test
  void earlyStoppingGoesOnWhereItWas() {
    TrainingSettings restless =
        TrainingSettings.of(new TrainingLoss.Softmax(), 5, 8, 0.05, 7)
            .with(new EarlyStopping(0.2, 5));
    List<Prediction> unbroken = train(restless, Optional.empty(), 99);
    List<Double> curve = List.copyOf(heard);
    assertThatThrownBy(() -> train(restless, Optional.of(folder), 3)).hasMessage("killed");
    heard.clear();

    assertThat(train(restless, Optional.of(folder), 99)).isEqualTo(unbroken);
    assertThat(heard).isEqualTo(curve);
    assertThat(folder.resolve("fold-1.safetensors")).as("the best").exists();
    assertThat(folder.resolve("fold-1.last.safetensors")).as("the last").exists();
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
      public void warn(Message doubt) {
        warned.add(doubt);
      }

      @Override
      public void epochEnds(EpochLosses losses) {
        heard.add(losses.total());
        tested.add(losses.test());
      }
    };
  }
}
