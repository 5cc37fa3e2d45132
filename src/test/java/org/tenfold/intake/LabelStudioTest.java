package org.tenfold.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.intake.dryrun.DryRun;
import org.tenfold.intake.dryrun.DryRunReport;
import org.tenfold.intake.dryrun.ReadSet;
import org.tenfold.intake.read.Problem;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;

class LabelStudioTest {
  @TempDir Path folder;

  @Test
  void classicExportWithSeveralAnnotationsATask() throws IOException {
    ReadSet set =
        json(
            """
            [{"id": 17, "annotations": [
               {"id": 1, "completed_by": 3, "was_cancelled": false, "created_at": "2026-01-02T03:04:05.123456Z",
                "result": [{"from_name": "emotion", "to_name": "video", "type": "choices", "value": {"choices": ["Happy"]}}]},
               {"id": 2, "completed_by": {"id": 4, "email": "b@example.org"}, "was_cancelled": false,
                "result": [{"from_name": "emotion", "type": "choices", "value": {"choices": ["Sad"]}},
                           {"from_name": "box", "type": "rectangle", "value": {"x": 1, "labels": ["Face"]}}]},
               {"id": 3, "completed_by": 5, "was_cancelled": true, "result": []},
               {"id": 4, "completed_by": 6, "was_cancelled": false, "result": []}],
              "predictions": [{"result": [{"value": {"choices": ["Fear"]}}]}],
              "data": {"video": "/data/upload/1/clip_a.mp4", "seconds": 2.5, "nested": {"a": [1, {"b": 2}]}}},
             {"id": 18, "annotations": [], "data": {"video": "/data/upload/1/clip_b.mp4"}}]
            """,
            Answers.NONE);

    assertThat(set.report().format()).isEqualTo(SourceFormat.LABEL_STUDIO);
    assertThat(set.report().obstacles()).isEmpty();
    assertThat(set.report().rows()).isEqualTo(4);
    assertThat(set.report().leftOut())
        .isEqualTo(Map.of(Message.of("intake.cancelled"), 1, Message.of("intake.unchosen"), 1));
    assertThat(set.annotators()).containsExactly("3", "4");
    assertThat(set.clips())
        .extracting(ImportedClip::name)
        .containsExactly("17 clip_a.mp4", "18 clip_b.mp4");
    assertThat(set.clips().getFirst().seconds()).hasValue(2.5);
    assertThat(set.clips().getFirst().votes()).isEqualTo(VoteCounts.of(1, 1, 0, 0, 0, 0, 0));
    assertThat(set.votes().getFirst().at()).isPresent();
  }

  @Test
  void shortExportWhereEachObjectIsOneAnnotation() throws IOException {
    ReadSet set =
        json(
            """
            [{"video": "a.mp4", "id": 1, "emotion": "Angry", "annotator": 1, "annotation_id": 5, "lead_time": 2.1},
             {"video": "a.mp4", "id": 1, "emotion": "Fear", "annotator": 2, "annotation_id": 6, "lead_time": 1.1},
             {"video": "b.mp4", "id": 2, "emotion": {"choices": ["Sad", "Fear"]}, "annotator": 2, "annotation_id": 7}]
            """,
            Answers.NONE
                .withLabelField("emotion")
                .withMapping(Map.of("Sad + Fear", Optional.empty())));

    assertThat(set.report().obstacles()).isEmpty();
    assertThat(set.report().annotators()).hasValue(2);
    assertThat(set.clips()).hasSize(2);
    assertThat(set.votes())
        .extracting(ImportedVote::emotion)
        .containsExactly(DfewLabel.ANGRY, DfewLabel.FEAR);
  }

  @Test
  void theFieldIsFoundByItsValuesOrAskedFor() throws IOException {
    String sure = "[{\"id\": 1, \"scene\": \"war\", \"face\": \"Sad\", \"annotator\": \"a\"}]";
    String unsure = "[{\"id\": 1, \"scene\": \"war\", \"face\": \"gloomy\", \"annotator\": \"a\"}]";

    assertThat(json(sure, Answers.NONE).report().votes()).isEqualTo(1);
    assertThat(json(unsure, Answers.NONE).report().questions())
        .containsExactly(new Question.LabelField(List.of("face", "scene")));
    assertThat(json(unsure, Answers.NONE.withLabelField("face")).report().questions())
        .containsExactly(new Question.Mapping(LabelSet.DFEW, List.of("gloomy")));
  }

  @Test
  void twoChoicesAreNoVote() throws IOException {
    DryRunReport report =
        json(
                """
                [{"id": 1, "data": {}, "annotations": [{"completed_by": 1,
                  "result": [{"from_name": "e", "value": {"choices": ["Happy", "Sad"]}}]}]}]
                """,
                Answers.NONE)
            .report();

    assertThat(report.problems())
        .extracting(Problem::toString)
        .containsExactly("task 1: one annotation chose [Happy, Sad]; a vote is for one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1}",
        "[1, 2]",
        "[{\"id\": 1",
        "[{\"id\": 1}} ]",
        "[]",
        "[{\"id\": \"\\ud800\"}]"
      })
  void whatIsNoExportIsRefused(String text) {
    assertThatThrownBy(
            () -> {
              ReadSet set = json(text, Answers.NONE.withLabelField("x"));
              throw new InvalidInput(Message.joined(set.report().obstacles()));
            })
        .isInstanceOf(InvalidInput.class)
        .message()
        .isNotBlank();
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "[{\"data\": {\"x\": " + "[".repeat(5000) + "]".repeat(5000) + "}}]";

    assertThatThrownBy(() -> json(deep, Answers.NONE))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no readable JSON");
  }

  private ReadSet json(String text, Answers answers) throws IOException {
    return DryRun.read(
        Files.writeString(folder.resolve("t.json"), text), "t.json", LabelSet.DFEW, answers);
  }

  @Test
  void whatIsNoChoiceIsRefusedByItsName() {
    String timeline =
        """
        [{"id": 1, "data": {"video": "a.mp4"}, "annotations": [{"completed_by": 1,
          "result": [{"from_name": "emotion", "type": "timelinelabels",
                      "value": {"ranges": [{"start": 1}], "timelinelabels": ["Sad"]}}]}]}]
        """;
    String taxonomy = "[{\"id\": 1, \"video\": {\"a\": 1}, \"mood\": [[\"Sad\"]]}]";

    assertThatThrownBy(() -> json(timeline, Answers.NONE))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("timelinelabels, which are not taken");
    assertThatThrownBy(() -> json(taxonomy, Answers.NONE))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("the list mood, which are not taken");
  }

  @Test
  void nanIsMissing() throws IOException {
    ReadSet set =
        json(
            """
            [{"id": 1, "score": NaN, "data": {"video": "a.mp4", "seconds": NaN},
              "annotations": [{"completed_by": 1, "lead_time": -Infinity,
                "result": [{"from_name": "e", "value": {"choices": ["Sad"]}}]}]}]
            """,
            Answers.NONE);

    assertThat(set.report().votes()).isEqualTo(1);
    assertThat(set.clips().getFirst().seconds()).isEmpty();
    assertThat(set.report().leftOut()).isEmpty();
  }
}
