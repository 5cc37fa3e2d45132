package org.tenfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.release.ReleaseOracles;
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
        .contains("Which emotion do these mean: joy? Say it with --map joy=Happy|...|leave-out.");
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
        .isEqualTo("--coding is 2; it is 0 or 1." + System.lineSeparator());
    assertThat(CommandRun.of("import", folder.resolve("none.csv"), "--dry-run").exit())
        .isEqualTo(2);
    assertThat(CommandRun.of("import", file).err()).contains("--dry-run");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("votes.csv"), text);
  }
}
