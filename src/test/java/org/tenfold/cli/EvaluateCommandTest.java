package org.tenfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class EvaluateCommandTest {
  private static final String HEADER = "video_name,label,prediction";

  @TempDir Path folder;

  @Test
  void scoresWithoutFolds() throws IOException {
    Path file = write("p.csv", HEADER, "1,1,1", "2,1,Happy", "3,sad,3", "4,2,2");

    JsonNode json = CommandRun.of("evaluate", file, "--json").json();

    assertThat(json.get("uar").asDouble()).isEqualTo(.75);
    assertThat(json.get("war").asDouble()).isEqualTo(.75);
    assertThat(json.has("uarPooled")).isFalse();
    assertThat(json.get("recallPerClass").get("Sad").asDouble()).isEqualTo(.5);
    assertThat(json.get("recallPerClass").get("Fear").isNull()).isTrue();
    assertThat(json.get("reasons").get("recallPerClass.Fear").asString())
        .contains("no item truly belongs");
    assertThat(json.get("confusionMatrix").get(1).get(2).asInt()).isEqualTo(1);
    assertThat(json.get("f1").asDouble()).isCloseTo((1 + 2 / 3.0 + 0) / 3, within(1e-12));
  }

  @Test
  void foldsAreScoredBothWays() throws IOException {
    Path file =
        write("p.csv", HEADER + ",fold", "1,1,1,1", "2,1,1,1", "3,2,2,1", "4,1,2,2", "5,2,2,2");

    JsonNode json = CommandRun.of("evaluate", file, "--json").json();

    assertThat(json.get("folds").asInt()).isEqualTo(2);
    assertThat(json.get("uar").asDouble()).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(json.get("uarPooled")).isEqualTo(json.get("uar"));
    assertThat(json.get("uarFoldMean").asDouble()).isCloseTo(.75, within(1e-12));
    assertThat(json.get("warPooled").asDouble()).isCloseTo(.8, within(1e-12));
    assertThat(json.get("warFoldMean").asDouble()).isCloseTo(.75, within(1e-12));
  }

  @Test
  void severalFilesAreOneFoldEach() throws IOException {
    Path first = write("1.csv", HEADER, "1,1,1", "2,2,2");
    Path second = write("2.csv", HEADER, "3,1,2");

    CommandRun run = CommandRun.of("evaluate", first, second);

    assertThat(run.out().lines())
        .anyMatch(line -> line.matches("WAR +66\\.67 +50\\.00 +70\\.71"))
        .anyMatch(line -> line.matches("Fear .* absent"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "video_name,label,prediction;1,1,0       | prediction is '0', neither 1..7 nor the name",
        "video_name,label,prediction;1,glad,1    | label is 'glad', neither 1..7 nor the name",
        "video_name,label,prediction;1,1,1;1,1,2 | clip 1 is already predicted on line 2",
        "video_name,label;1,1                    | has no column prediction",
        "video_name,label,prediction             | There are no predictions"
      })
  void badPredictionsAreRefused(String lines, String complaint) throws IOException {
    CommandRun run = CommandRun.of("evaluate", write("p.csv", lines.strip().split(";")));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(complaint).hasLineCount(1);
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines));
  }
}
