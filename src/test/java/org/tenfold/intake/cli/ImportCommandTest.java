package org.tenfold.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.cli.CommandRun;
import org.tenfold.release.ReleaseOracles;
import org.tenfold.table.TestWorkbook;
import tools.jackson.databind.JsonNode;

class ImportCommandTest {
  private static final String DFEW =
      "1happy,2sad,3neutral,4angry,5surprise,6disgust,7fear,order,label\n";

  @TempDir Path folder;

  @Test
  void aGoodFileIsReady() {
    CommandRun run =
        CommandRun.of("import", ReleaseOracles.syntheticAnnotation(), "--dry-run", "--json");

    JsonNode report = run.json();
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(report.get("format").asString()).isEqualTo("DFEW");
    assertThat(report.get("coding").asInt()).isEqualTo(1);
    assertThat(report.get("ready").asBoolean()).isTrue();
    assertThat(report.get("annotators").isNull()).isTrue();
    assertThat(report.get("reasons").get("annotators").asString())
        .isEqualTo("the file does not tell who voted");
    assertThat(report.get("labels").get("agreeing").asInt())
        .isEqualTo(report.get("labels").get("compared").asInt())
        .isPositive();
  }

  @Test
  void anOpenQuestionIsRefusedWithTheOptionThatAnswersIt() throws IOException {
    Path file = write("item,annotator,label\n1,a,2\n1,b,joy\n");

    CommandRun open = CommandRun.of("import", file, "--dry-run");
    CommandRun said =
        CommandRun.of("import", file, "--dry-run", "--coding", "1", "--map", "joy=happy");

    assertThat(open.exit()).isEqualTo(2);
    assertThat(open.err())
        .contains("Say it with --coding 0|1.")
        .contains("Which label do these mean: joy? Say it with --map joy=Happy|...|leave-out.");
    assertThat(said.exit()).isZero();
    assertThat(said.out()).contains("1 Happy").contains("2 Sad");
  }

  @Test
  void problemsStandWithTheirLines() throws IOException {
    Path file = write(DFEW + "0,6,4,0,0,0,0,1,2\n10,0,0,0,0,0,0,3,1\n0,6,3,0,0,0,0,2,2\n");

    CommandRun run = CommandRun.of("import", file, "--dry-run");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).contains("Problem, line 4: the votes of clip 2 add up to 9, not to 10");
    assertThat(CommandRun.of("import", file, "--dry-run", "--leave-out-problems").exit()).isZero();
  }

  @Test
  void wrongWordsAreNamed() throws IOException {
    Path file = write("item,annotator,label\n1,a,joy\n");

    assertThat(CommandRun.of("import", file, "--dry-run", "--map", "joy=Joy").err())
        .startsWith("--map joy=Joy: 'Joy' is none of Happy, Sad");
    assertThat(CommandRun.of("import", file, "--dry-run", "--coding", "2").err())
        .isEqualTo("Labels begin at 0 or at 1, not at 2." + System.lineSeparator());
    assertThat(CommandRun.of("import", folder.resolve("none.csv"), "--dry-run").exit())
        .isEqualTo(2);
    assertThat(CommandRun.of("import", file).err()).contains("--dry-run");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("votes.csv"), text);
  }

  @Test
  void listsOfPeersAreCheckedAndTheirCodingAskedFor() throws IOException {
    CommandRun frames =
        CommandRun.of("import", write("/d/00001 144 1\n/d/00002 70 2\n"), "--dry-run", "--json");
    CommandRun id = CommandRun.of("import", write("path,id\nx/1,0\nx/2,3\n"), "--dry-run");

    assertThat(frames.json().get("format").asString()).isEqualTo("LABELS");
    assertThat(frames.json().get("warnings").get(0).asString()).contains("has no header");
    assertThat(frames.err()).contains("--coding 0|1").doesNotContain("frames mean");
    assertThat(id.err()).contains("Which field holds the label: id?").contains("--label-field");
    assertThat(
            CommandRun.of(
                    "import",
                    write("path,id\nx/1,0\nx/2,3\n"),
                    "--dry-run",
                    "--json",
                    "--label-field",
                    "id")
                .json()
                .get("format")
                .asString())
        .isEqualTo("LABELS");
    assertThat(
            CommandRun.of("import", write("a,b\n1,2\n"), "--dry-run", "--label-field", "z").err())
        .contains("There is no column 'z'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"emotion", "feeling"})
  void labelStudioWithTabs(String control) throws IOException {
    Path file =
        write(
            "video\tid\t%s\tannotator\tannotation_id\tcreated_at\tupdated_at\tlead_time\n"
                    .formatted(control)
                + "/data/1/a.mp4\t1\tSad\t1\t1\t2026-03-01T10:00:00Z\tx\t3.2\n"
                + "/data/1/a.mp4\t1\tFear\t2\t2\t2026-03-01T10:00:00Z\tx\t3.2\n"
                + "/data/1/b.mp4\t2\tSad\t1\t3\t2026-03-01T10:00:00Z\tx\t3.2\n");

    if (control.equals("feeling")) {
      assertThat(CommandRun.of("import", file, "--dry-run").err())
          .contains("Which field holds the label: feeling?");
    }
    JsonNode json =
        CommandRun.of("import", file, "--dry-run", "--json", "--label-field", control).json();

    assertThat(json.get("clips").asInt()).isEqualTo(2);
    assertThat(json.get("votes").asInt()).isEqualTo(3);
    assertThat(json.get("annotators").asInt()).isEqualTo(2);
    assertThat(json.get("ready").asBoolean()).isTrue();
  }

  @Test
  void aNumberThatWouldFillTheMemoryIsAProblemOfItsRow() throws IOException {
    Path file =
        new TestWorkbook()
            .sheet(
                TestWorkbook.texts(1, "video_name", "happy", "sad"),
                TestWorkbook.numbers(2, 1, "1e999999999", 0))
            .write(folder.resolve("big.xlsx"));

    CommandRun run = CommandRun.of("import", file, "--dry-run");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).contains("line 2: happy is '1e999999999', not a number of votes");
  }

  /** doccano's JSON Lines, CVAT's XML, and one column for each annotator. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":1,\"text\":\"clip\",\"label\":[\"happy\"]}| is JSON, but no list of tasks",
        "<?xml version=\"1.0\"?><annotations/>             | is XML, as CVAT writes it",
        "clip,rater_1,rater_2;1,happy,sad;2,sad,sad        | a column for each annotator (rater_1,"
            + " rater_2)",
        "clip,ann1,ann2;1,1,2;2,3,3                        | Give it a row for each vote: item,"
            + " annotator, label"
      })
  void exportsOfOtherProgramsAreRefusedByName(String lines, String complaint) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("export"), String.join("\n", lines.strip().split(";")) + "\n");

    CommandRun run = CommandRun.of("import", file, "--dry-run");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(complaint).hasLineCount(1);
  }
}
