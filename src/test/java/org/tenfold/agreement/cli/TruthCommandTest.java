package org.tenfold.agreement.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.cli.CommandRun;
import org.tenfold.release.ReleaseOracles;
import tools.jackson.databind.JsonNode;

class TruthCommandTest {
  /** crowd-kit's toy: t1 has two votes for each; the truth is yes yes no yes no. */
  private static final String[] TOY = {
    "item,annotator,label",
    "t1,w1,no",
    "t1,w2,yes",
    "t1,w4,yes",
    "t1,w5,no",
    "t2,w1,yes",
    "t2,w2,yes",
    "t2,w3,yes",
    "t2,w4,no",
    "t2,w5,no",
    "t3,w1,yes",
    "t3,w2,no",
    "t3,w3,no",
    "t3,w4,yes",
    "t3,w5,no",
    "t4,w1,yes",
    "t4,w2,yes",
    "t4,w3,yes",
    "t4,w4,yes",
    "t4,w5,yes",
    "t5,w1,yes",
    "t5,w2,no",
    "t5,w3,no",
    "t5,w4,no",
    "t5,w5,no"
  };

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"dawid-skene", "one-coin", "glad", "mace"})
  void tieIsBrokenByReliability(String method) throws IOException {
    CommandRun run = CommandRun.of("truth", write(TOY), "--method", method, "--json");

    JsonNode json = run.json();
    assertThat(run.exit()).isZero();
    assertThat(json.get("method").asString()).isEqualTo(method);
    assertThat(json.get("items").valueStream().map(item -> item.get("label").asString()))
        .containsExactly("yes", "yes", "no", "yes", "no");
    assertThat(json.get("converged").asBoolean()).isTrue();
    assertThat(json.get("iterations").asInt()).isPositive();
    assertThat(json.get("logLikelihood").asDouble()).isNegative();
  }

  @Test
  void fieldsOfTheResult() throws IOException {
    JsonNode json = CommandRun.of("truth", write(TOY), "--method", "majority", "--json").json();

    assertThat(json.propertyNames())
        .containsExactlyInAnyOrder(
            "method",
            "categories",
            "priors",
            "logLikelihood",
            "iterations",
            "converged",
            "items",
            "annotators");
    assertThat(json.get("categories").valueStream().map(JsonNode::asString))
        .containsExactly("no", "yes");
    assertThat(json.get("priors").get("no").asDouble()).isCloseTo(.6, within(1e-12));
    JsonNode first = json.get("items").get(0);
    assertThat(first.get("item").asString()).isEqualTo("t1");
    assertThat(first.get("label").asString()).isEqualTo("no");
    assertThat(first.get("posterior").get("yes").asDouble()).isEqualTo(.5);
    assertThat(json.get("annotators")).hasSize(5);
    JsonNode worker = json.get("annotators").get(0);
    assertThat(worker.get("annotator").asString()).isEqualTo("w1");
    assertThat(worker.get("accuracy").asDouble()).isEqualTo(.6);
    assertThat(worker.get("errorMatrix").get(0).get(1).asDouble()).isCloseTo(2. / 3, within(1e-12));
    assertThat(worker.get("errorMatrix").get(1).get(1).asDouble()).isEqualTo(1);
  }

  @Test
  void tableForPeople() throws IOException {
    CommandRun run = CommandRun.of("truth", write(TOY));

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines())
        .anyMatch(line -> line.matches("item +label +no +yes"))
        .anyMatch(line -> line.matches("t1 +yes +0\\.\\d{4} +[01]\\.\\d{4}"))
        .anyMatch(line -> line.matches("annotator w3 +true \\| said +no +yes"))
        .anyMatch(line -> line.matches("method +dawid-skene"))
        .anyMatch(line -> line.matches("log-likelihood +-\\d+\\.\\d{4}"))
        .anyMatch(line -> line.matches("iterations +\\d+"))
        .anyMatch(line -> line.matches("converged +yes"));
  }

  @Test
  void countsDoNotTellWhoVoted() {
    CommandRun run = CommandRun.of("truth", ReleaseOracles.syntheticAnnotation());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("is a table of counts and does not tell who voted")
        .contains("item,annotator,label")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "item,annotator,label             | has no votes",
        "item,annotator,label;a,1,x;a,1,y | line 3: annotator 1 has already voted on item a",
        "item,annotator,label;a,,x        | line 2: annotator is empty"
      })
  void badFilesAreRefused(String lines, String complaint) throws IOException {
    CommandRun run = CommandRun.of("truth", write(lines.strip().split(";")));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(complaint).hasLineCount(1);
  }

  @Test
  void strangeMethodIsRefused() throws IOException {
    CommandRun run = CommandRun.of("truth", write(TOY), "--method", "oracle");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("--method is 'oracle'. Choose majority, dawid-skene, one-coin, glad or mace.")
        .hasLineCount(1);
  }

  private Path write(String... lines) throws IOException {
    return Files.writeString(folder.resolve("votes.csv"), String.join("\n", lines) + "\n");
  }

  /** Seven clips of three votes by three people each, of whom nobody votes twice. */
  @Test
  void fewVotesGiveTheVotedLabelsAndAWarning() throws IOException {
    String[] names = {"Happy", "Sad", "Neutral", "Angry", "Surprise", "Disgust", "Fear"};
    List<String> lines = new ArrayList<>(List.of("item,annotator,label"));
    for (int item = 0; item < names.length; item++) {
      for (int vote = 0; vote < 3; vote++) {
        String label = names[(item + vote / 2) % names.length];
        lines.add("%d,w%d,%s".formatted(item, 3 * item + vote, label));
      }
    }
    Path file = write(lines.toArray(String[]::new));

    CommandRun run = CommandRun.of("truth", file, "--json");

    assertThat(run.json().get("items").valueStream().map(item -> item.get("label").asString()))
        .containsExactly(names);
    assertThat(run.err()).contains("too few votes for dawid-skene").contains("--method majority");
    assertThat(run.json().get("warnings").get(0).asString()).contains("fits 42 numbers");
    assertThat(
            CommandRun.of("truth", file, "--json", "--method", "majority").json().has("warnings"))
        .isFalse();
  }

  @Test
  void itemsMayHaveNames() throws IOException {
    Path file =
        write(
            "video_name,rater,emotion",
            "Action/Sad/0001,a,Sad",
            "Action/Sad/0001,b,sad",
            "Crime/Fear/0001,a,Fear");

    JsonNode items =
        CommandRun.of("truth", file, "--method", "majority", "--json").json().get("items");

    assertThat(items.get(0).get("item").asString()).isEqualTo("Action/Sad/0001");
    assertThat(items.get(0).get("label").asString()).isEqualTo("Sad");
    assertThat(items).hasSize(2);
  }
}
