package org.tenfold.release.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.cli.CommandRun;
import org.tenfold.release.ReleaseOracles;
import tools.jackson.databind.JsonNode;

class LabelsCommandTest {
  private static final String VOTES = "1happy,2sad,3neutral,4angry,5surprise,6disgust,7fear";

  @TempDir Path folder;

  @Test
  void labelsAreFilledIn() throws IOException {
    Path unlabelled =
        write(VOTES + ",order", "0,6,4,0,0,0,0,2", "5,0,5,0,0,0,0,8", "9,0,0,0,0,0,0,9");

    CommandRun run = CommandRun.of("labels", unlabelled);

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            VOTES + ",order,label", "0,6,4,0,0,0,0,2,2", "5,0,5,0,0,0,0,8,0", "9,0,0,0,0,0,0,9,0");
  }

  @Test
  void outputIsTheFileItself() {
    Path output = folder.resolve("out.csv");

    CommandRun run =
        CommandRun.of("labels", ReleaseOracles.syntheticAnnotation(), "--output", output);

    assertThat(run.out()).contains("0 none").contains("total");
    assertThat(output).hasSameTextualContentAs(ReleaseOracles.syntheticAnnotation());
  }

  @Test
  void singleVotesAreCountedInTheOrderOfTheirItems() throws IOException {
    Path votes =
        write(
            "item,annotator,label",
            "00007,a,sad",
            "3,a,Happiness",
            "7,b,sad",
            "3,b,happy",
            "7,c,fear");

    CommandRun run = CommandRun.of("labels", votes, "--votes", 3, "--threshold", 2);

    assertThat(run.out().lines())
        .containsExactly(VOTES + ",order,label", "0,2,0,0,0,0,1,7,2", "2,0,0,0,0,0,0,3,0");
    assertThat(run.err()).contains("00007").contains("7");
  }

  @Test
  void anItemThatIsNoNumberIsRefusedByName() throws IOException {
    CommandRun run =
        CommandRun.of("labels", write("item,annotator,label", "7,a,sad", "clip-8,a,sad"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("“clip-8” is no whole number");
  }

  @ParameterizedTest
  @CsvSource({"6, 5, 1", "7, 8, 0", "10, 11, 0"})
  void theThresholdDecides(int threshold, int none, int sad) {
    JsonNode labels =
        CommandRun.of(
                "labels", ReleaseOracles.syntheticAnnotation(), "--threshold", threshold, "--json")
            .json()
            .get("labels");

    assertThat(labels.get("0").asInt()).isEqualTo(none);
    assertThat(labels.get("2").asInt()).isEqualTo(sad);
  }

  @Test
  void halfOfTheVotesIsNoThreshold() {
    CommandRun run =
        CommandRun.of("labels", ReleaseOracles.syntheticAnnotation(), "--threshold", 5);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("more than half");
  }

  @Test
  void outputInNoFolderIsRefused() {
    CommandRun run =
        CommandRun.of(
            "labels",
            ReleaseOracles.syntheticAnnotation(),
            "--output",
            folder.resolve("none/out.csv"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("its folder does not exist").hasLineCount(1);
  }

  private Path write(String... lines) throws IOException {
    return Files.writeString(folder.resolve("votes.csv"), String.join("\n", lines));
  }

  @Test
  void columnsThatAreNotReadAreNamed() throws IOException {
    Path file = write(VOTES + ",order,8contempt", "0,6,3,0,0,0,0,2,1");

    CommandRun run = CommandRun.of("labels", file, "--json");

    assertThat(run.err()).contains("not read: 8contempt");
    assertThat(run.json().get("warnings")).hasSize(1);
  }

  @Test
  void numbersThatPandasMadeDecimalAndRowsThatExcelLeftEmpty() throws IOException {
    Path file = write(VOTES + ",order,label,", "0.0,6.0,4.0,0.0,0.0,0.0,0.0,2.0,2.0,", ",,,,,,,,,");

    assertThat(CommandRun.of("labels", file).out().lines())
        .containsExactly(VOTES + ",order,label", "0,6,4,0,0,0,0,2,2");
  }
}
