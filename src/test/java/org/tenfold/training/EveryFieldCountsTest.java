package org.tenfold.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tenfold.label.DfewLabel;
import org.tenfold.training.TrainingSpec.Start;
import org.tenfold.training.data.Fold;
import org.tenfold.training.data.LabelledClip;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Normalisation;
import org.tenfold.training.run.RunPrint;
import org.tenfold.training.weights.Pretrained;
import org.tenfold.training.weights.WeightFile;

/**
 * Whatever is changed in a training, its spec has another hash and its checkpoints another
 * fingerprint; what makes no difference is listed here, with its reason.
 */
class EveryFieldCountsTest {
  private static final Map<Class<?>, List<?>> CHOICES =
      Map.of(
          TrainingLoss.class,
          TrainingChoices.LOSSES,
          Optimiser.class,
          TrainingChoices.OPTIMISERS,
          LearningRateSchedule.class,
          Stream.concat(
                  TrainingChoices.SCHEDULES.stream(),
                  TrainingChoices.SCHEDULES.stream()
                      .map(then -> LearningRateSchedule.after(3, then)))
              .toList(),
          Start.class,
          List.of(new Start.Drawn(), new Start.Weights("a.pth", "ab".repeat(32), "ema")));

  private static final TrainingSpec BASE =
      TrainingSpec.parse(
          """
          {"compute": {"engine": "libtorch"}, "network": {"width": 4}, "input": {"size": 32},
           "length": {"epochs": 5, "validation": 0.25}}
          """);

  private static final Map<String, String> NO_OTHER_HASH =
      Map.of("start(Weights).name", "weights are known by their content");

  private static final Map<String, String> NO_OTHER_FINGERPRINT =
      Map.of(
          "start(Weights).name", "weights are known by their content",
          "compute.device", "a run may go on elsewhere: its numbers are the same but for rounding");

  private static final Map<String, String> NOT_OF_A_CLIP =
      Map.of(
          "pixels", "the stamp stands for them",
          "test shares", "only training clips are learned from");

  @TestFactory
  Stream<DynamicTest> ofTheSpecChangesTheHash() {
    return fields(NO_OTHER_HASH, TrainingSpec::hash);
  }

  @TestFactory
  Stream<DynamicTest> ofTheSpecChangesTheFingerprintOfCheckpoints() {
    return fields(NO_OTHER_FINGERPRINT, EveryFieldCountsTest::fingerprint);
  }

  private static Stream<DynamicTest> fields(
      Map<String, String> exceptions, Function<TrainingSpec, Object> name) {
    Map<String, List<SpecFields.Change>> found = SpecFields.of(BASE, CHOICES);
    assertThat(found)
        .containsKeys(exceptions.keySet().toArray(String[]::new))
        .hasSizeGreaterThan(40);
    return found.entrySet().stream()
        .map(field -> dynamicTest(field.getKey(), () -> counts(field, exceptions, name)));
  }

  private static void counts(
      Map.Entry<String, List<SpecFields.Change>> field,
      Map<String, String> exceptions,
      Function<TrainingSpec, Object> name) {
    boolean onlyParts = field.getValue().isEmpty() && isPart(field.getKey());
    assertThat(field.getValue().isEmpty() && !onlyParts).as("no other value is allowed").isFalse();
    for (SpecFields.Change change : field.getValue()) {
      Object before = name.apply((TrainingSpec) change.from());
      Object after = name.apply((TrainingSpec) change.to());
      if (exceptions.containsKey(field.getKey())) {
        assertThat(after).as("%s", change.to()).isEqualTo(before);
      } else {
        assertThat(after).as("%s", change.to()).isNotEqualTo(before);
      }
    }
  }

  /** Whose own fields are changed one by one. */
  private static boolean isPart(String path) {
    return SpecFields.of(BASE, CHOICES).keySet().stream()
        .anyMatch(other -> other.startsWith(path + "."));
  }

  @Test
  void ofAClipChangesTheFingerprintOfCheckpoints() {
    Fold fold = new Fold(1, clips("a", "b"), clips("c", "d"));
    Object before = fingerprint(BASE, fold);
    for (Map.Entry<String, UnaryOperator<LabelledClip>> field : clipFields().entrySet()) {
      Fold learned = new Fold(1, changed(fold.training(), field.getValue()), fold.test());
      Fold tested = new Fold(1, fold.training(), changed(fold.test(), field.getValue()));
      assertThat(before.equals(fingerprint(BASE, learned)))
          .as(field.getKey())
          .isEqualTo(NOT_OF_A_CLIP.containsKey(field.getKey()));
      assertThat(before.equals(fingerprint(BASE, tested)))
          .as("test " + field.getKey())
          .isEqualTo(
              NOT_OF_A_CLIP.containsKey(field.getKey())
                  || NOT_OF_A_CLIP.containsKey("test " + field.getKey()));
    }
  }

  @Test
  void theFieldsOfAClipAreAllTried() {
    assertThat(clipFields().keySet())
        .isEqualTo(
            Set.copyOf(
                Stream.of(LabelledClip.class.getRecordComponents())
                    .map(component -> component.getName())
                    .toList()));
  }

  @Test
  void clipsThatComeGoOrChangePlacesChangeTheFingerprintOfCheckpoints() {
    Fold fold = new Fold(1, clips("a", "b"), clips("c", "d"));
    List<Fold> others =
        List.of(
            new Fold(1, clips("a"), clips("c", "d")),
            new Fold(1, clips("b", "a"), clips("c", "d")),
            new Fold(1, clips("a", "b", "e"), clips("c", "d")),
            new Fold(1, clips("a", "b"), clips("c")),
            new Fold(1, clips("a", "b"), clips("d", "c")));

    assertThat(others)
        .extracting(other -> fingerprint(BASE, other))
        .doesNotContain(fingerprint(BASE, fold))
        .doesNotHaveDuplicates();
  }

  private static Map<String, UnaryOperator<LabelledClip>> clipFields() {
    Map<String, UnaryOperator<LabelledClip>> fields = new LinkedHashMap<>();
    fields.put("name", c -> new LabelledClip("x", c.label(), c.shares(), c.stamp(), c.pixels()));
    fields.put(
        "label",
        c -> new LabelledClip(c.name(), DfewLabel.FEAR, c.shares(), c.stamp(), c.pixels()));
    fields.put(
        "shares", c -> new LabelledClip(c.name(), c.label(), List.of(1.0), c.stamp(), c.pixels()));
    fields.put(
        "stamp", c -> new LabelledClip(c.name(), c.label(), c.shares(), c.stamp() + 1, c.pixels()));
    fields.put(
        "pixels",
        c ->
            new LabelledClip(
                c.name(), c.label(), c.shares(), c.stamp(), () -> ByteBuffer.allocate(1)));
    return fields;
  }

  private static List<LabelledClip> changed(
      List<LabelledClip> clips, UnaryOperator<LabelledClip> change) {
    List<LabelledClip> changed = new ArrayList<>(clips);
    changed.set(0, change.apply(clips.getFirst()));
    return changed;
  }

  private static List<LabelledClip> clips(String... names) {
    return Stream.of(names)
        .map(
            name ->
                new LabelledClip(
                    name, DfewLabel.HAPPY, name.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .toList();
  }

  private static Object fingerprint(TrainingSpec spec) {
    return fingerprint(spec, new Fold(1, clips("a"), clips("b")));
  }

  /** Equal to another one when a checkpoint with it is gone on from. */
  private static Object fingerprint(TrainingSpec spec, Fold fold) {
    ModelSpec network = spec.model();
    Optional<Pretrained> start =
        spec.start() instanceof Start.Weights(var name, var sha256, var entry)
            ? Optional.of(
                Pretrained.of(
                    network, new WeightFile(name, sha256, entry, Map.of(), Map.of(), List.of())))
            : Optional.empty();
    return RunPrint.of(
            spec.compute().engine().key(),
            network,
            spec.settings(spec.normalisation().orElse(Normalisation.CENTRED)),
            fold,
            start)
        .parts();
  }
}
