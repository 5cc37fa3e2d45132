package org.tenfold.release.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.cli.CommandRun;
import org.tenfold.dfew.LabelFile;
import org.tenfold.dfew.SplitFiles;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.release.ReleaseOracles;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import tools.jackson.databind.JsonNode;

class FoldsCommandTest {
  @TempDir Path folder;
  private Path output;

  @BeforeEach
  void chooseOutput() {
    output = folder.resolve("splits");
  }

  @Test
  void jsonHasTheSizesOfDfewsFolds() throws IOException {
    Path file = folder.resolve("labels.csv");
    LabelFile.write(ReleaseOracles.clipsLikeDfew(2), file);

    CommandRun run =
        CommandRun.of("folds", file, "--recipe", "official", "--output", output, "--json");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    for (TableRow row : Table.read(ReleaseOracles.foldClassCounts()).rows()) {
      boolean union = row.text("fold").equals("all");
      JsonNode sizes =
          union
              ? run.json().get("classes")
              : run.json().get("folds").get(row.integer("fold", 1, 5) - 1).get(row.text("part"));
      for (Label emotion : LabelSet.DFEW.all()) {
        assertThat(sizes.get(LabelSet.DFEW.title(emotion)).asString())
            .isEqualTo(row.text(LabelSet.DFEW.title(emotion)));
      }
      assertThat(sizes.get("total").asString()).isEqualTo(row.text("total"));
    }
  }

  @Test
  void anAnnotationFileWorksAsItIs() throws IOException {
    CommandRun run =
        CommandRun.of("folds", ReleaseOracles.syntheticAnnotation(), "--output", output);

    assertThat(run.exit()).isZero();
    assertThat(Files.readAllLines(output.resolve("test(single-labeled)/set_1.csv")))
        .containsExactly("video_name,label", "1,1", "2,2", "3,3", "4,4", "5,5", "6,6", "7,7");
    assertThat(Files.readAllLines(output.resolve("train(single-labeled)/set_5.csv"))).hasSize(8);
    assertThat(run.out().lines().findFirst().orElseThrow())
        .endsWith("is read as: table of votes as DFEW has it, 1-based, 7 classes, 12 clips.");
    assertThat(run.out().lines().skip(1).findFirst().orElseThrow())
        .startsWith("fold   part  Happy");
    assertThat(run.err()).contains("from fold 2 on there is nothing to test");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "video_name,label;1,2;1,3     | line 3: video_name 1 is already on line 2",
        "video_name,label;1,9         | line 2: label is 9, which is not in 0..7",
        "video_name,label;1,joy       | line 2: label is 'joy', not a whole number",
        "video_name;1                 | has no column label",
        "video_name,label             | has no row with a label 1..7",
        "video_name,label;1,0         | has no row with a label 1..7"
      })
  void badFilesAreRefusedInOneSentenceAndNothingIsWritten(String lines, String complaint)
      throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), lines.strip().replace(';', '\n'));

    CommandRun run = CommandRun.of("folds", file, "--output", output, "--json");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(complaint).hasLineCount(1);
    assertThat(run.out()).isEmpty();
    assertThat(output).doesNotExist();
  }

  @Test
  void emptyAndMissingFilesAreRefused() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.csv"));

    assertThat(CommandRun.of("folds", empty, "--output", output).err()).contains("is empty");
    assertThat(CommandRun.of("folds", folder.resolve("no.csv"), "--output", output))
        .satisfies(run -> assertThat(run.exit()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains("no.csv does not exist"));
    assertThat(output).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"--folds, 1, not in 2..100", "--recipe, random, there is official"})
  void badOptionsAreRefused(String option, String value, String complaint) {
    CommandRun run =
        CommandRun.of(
            "folds", ReleaseOracles.syntheticAnnotation(), "--output", output, option, value);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(complaint);
    assertThat(output).doesNotExist();
  }

  @Test
  void partsThatSomebodyElseFixedAreTaken() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("afew.csv"),
            """
            video_name,label,part
            1,1,train
            2,7,train
            3,1,Val
            4,7,test
            5,2,
            """);

    CommandRun run =
        CommandRun.of("folds", file, "--recipe", "fixed", "--output", output, "--json");

    assertThat(run.exit()).isZero();
    assertThat(SplitFiles.read(output, 1, LabelSet.DFEW).train()).hasSize(2);
    assertThat(SplitFiles.read(output, 1, LabelSet.DFEW).validation()).hasSize(1);
    assertThat(SplitFiles.read(output, 1, LabelSet.DFEW).test()).hasSize(1);
    assertThat(run.out()).contains("\"recipe\":\"fixed\"", "\"validation\":{\"Happy\":1");
  }

  @Test
  void noMovieIsOnBothSidesAndTheReportSaysWhatIs() throws IOException {
    StringBuilder labels = new StringBuilder("video_name,label\n");
    StringBuilder movies = new StringBuilder("clip,movie,person\n");
    for (int clip = 1; clip <= 140; clip++) {
      labels.append(clip).append(',').append(clip % 7 + 1).append('\n');
      movies.append("%05d,film %d,%s\n".formatted(clip, clip % 33, clip < 3 ? "Ann" : ""));
    }
    Path list = Files.writeString(folder.resolve("labels.csv"), labels);
    Path table = Files.writeString(folder.resolve("movies.csv"), movies);

    CommandRun apart =
        CommandRun.of(
            "folds",
            list,
            "--movies",
            table,
            "--recipe",
            "movie-disjoint",
            "--seed",
            3,
            "--validation",
            0.2,
            "--output",
            output,
            "--json");
    CommandRun official =
        CommandRun.of("folds", list, "--movies", table, "--output", folder.resolve("official"));

    assertThat(apart.exit()).as(apart.err()).isZero();
    JsonNode leakage = apart.json().get("leakage");
    assertThat(leakage.get("movies").get("knownOfClips").asInt()).isEqualTo(140);
    assertThat(leakage.get("movies").get("onBothSides").asInt()).isZero();
    assertThat(leakage.get("persons").get("knownOfClips").asInt()).isEqualTo(2);
    assertThat(leakage.get("testClipsTouched").asInt()).isZero();
    assertThat(apart.json().get("balance")).hasSize(7);
    assertThat(apart.json().get("seed").asInt()).isEqualTo(3);
    assertThat(SplitFiles.read(output, 5, LabelSet.DFEW).validation()).isNotEmpty();
    assertThat(official.out())
        .contains("movies", "near-duplicates", "not known", "rarest class")
        .containsPattern("any +\\d+ +[1-9]");
  }

  @Test
  void chanceDealsEachClassEvenly() throws IOException {
    Path file = folder.resolve("labels.csv");
    LabelFile.write(ReleaseOracles.clipsLikeDfew(2), file);

    CommandRun run =
        CommandRun.of("folds", file, "--recipe", "random-stratified", "--output", output, "--json");

    for (JsonNode one : run.json().get("balance")) {
      assertThat(one.get("mostInATestPart").asInt() - one.get("leastInATestPart").asInt())
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void withoutMoviesNothingIsKeptApart() throws IOException {
    Path file = Files.writeString(folder.resolve("list.csv"), "video_name,label\n1,1\n2,7\n");
    Path half = Files.writeString(folder.resolve("movies.csv"), "clip,movie\n1,a\n9,b\n");
    Path none = Files.writeString(folder.resolve("none.csv"), "clip,film title\n1,a\n");
    String recipe = "movie-disjoint";

    CommandRun bare = CommandRun.of("folds", file, "--recipe", recipe, "--output", output);
    CommandRun one =
        CommandRun.of("folds", file, "--recipe", recipe, "--movies", half, "--output", output);
    CommandRun other =
        CommandRun.of("folds", file, "--recipe", recipe, "--movies", none, "--output", output);

    assertThat(bare.exit()).isEqualTo(2);
    assertThat(bare.err()).contains("There is no column movie in").hasLineCount(1);
    assertThat(one.err()).contains("1 clip has none, the first is 2").hasLineCount(1);
    assertThat(other.err()).contains("has no column movie").hasLineCount(1);
    assertThat(output).doesNotExist();
  }

  @Test
  void aValidationPartThatIsThereIsNotDrawnAnew() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("afew.csv"), "video_name,label,part\n1,1,train\n2,7,val\n3,1,test\n");

    CommandRun run =
        CommandRun.of("folds", file, "--recipe", "fixed", "--validation", 0.1, "--output", output);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("1 validation clip already");
  }

  @Test
  void withoutPartsThereIsNothingFixed() throws IOException {
    Path file = Files.writeString(folder.resolve("list.csv"), "video_name,label\n1,1\n2,7\n");

    CommandRun run = CommandRun.of("folds", file, "--recipe", "fixed", "--output", output);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("There is no column part with parts in");
    assertThat(output).doesNotExist();
  }

  @Test
  void foldsThatAreThereStay() throws IOException {
    Path kept = Files.createDirectories(output.resolve("test(single-labeled)"));

    CommandRun run =
        CommandRun.of("folds", ReleaseOracles.syntheticAnnotation(), "--output", output);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("is already there");
    assertThat(kept).isEmptyDirectory();
    assertThat(output.resolve("train(single-labeled)")).doesNotExist();
  }

  @Test
  void outputThatIsAFileIsRefused() throws IOException {
    Files.writeString(output, "mine");

    CommandRun run =
        CommandRun.of("folds", ReleaseOracles.syntheticAnnotation(), "--output", output);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(output).hasContent("mine");
  }

  @Test
  void labelsThatBeginAtZeroDrawAWarning() throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), "video_name,label\n1,0\n2,6\n3,6\n");

    assertThat(CommandRun.of("folds", file, "--output", output, "--folds", 2).err())
        .contains("labels 0 but none 7");
  }

  @Test
  void labelsThatMayBeginAtZeroAreAskedAbout() throws IOException {
    StringBuilder rows = new StringBuilder("video_name,label\n");
    for (int clip = 1; clip <= 14; clip++) {
      rows.append(clip).append(',').append((clip - 1) % 7).append('\n');
    }
    Path file = Files.writeString(folder.resolve("in.csv"), rows);

    CommandRun open = CommandRun.of("folds", file, "--output", output, "--folds", 2);
    assertThat(open.exit()).isEqualTo(2);
    assertThat(open.err()).contains("Say --coding 0 if 0 is Happy");
    assertThat(output).doesNotExist();

    CommandRun from0 =
        CommandRun.of("folds", file, "--output", output, "--folds", 2, "--coding", 0, "--json");
    assertThat(from0.json().get("clips").asInt()).isEqualTo(14);
    assertThat(from0.json().get("classes").get("Happy").asInt()).isEqualTo(2);
    assertThat(Files.readAllLines(output.resolve("test(single-labeled)/set_1.csv")))
        .containsExactly("video_name,label", "1,1", "2,2", "3,3", "4,4", "5,5", "6,6", "7,7");
  }

  @Test
  void withoutASevenTheCodingIsDoubted() throws IOException {
    Path file =
        Files.writeString(folder.resolve("in.csv"), "video_name,label\n1,1\n2,1\n3,2\n4,2\n");

    CommandRun run = CommandRun.of("folds", file, "--output", output, "--folds", 2, "--json");

    assertThat(run.err()).contains("no label is 7");
    assertThat(run.json().get("warnings").get(0).asString()).contains("--coding 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "video_name,label;1.0,7.0;2.0,7.0!1,7!2,7",
        ",video_name,label;0,00001,7;1,00002,7!1,7!2,7",
        "video_name,labels;00001,7;00002,7!1,7!2,7",
        "/data/x/00001 144 7;/data/x/00002 70 7!1,7!2,7",
        "b/Sad/0001 7;a/Sad/0001 7!a/Sad/0001,7!b/Sad/0001,7",
        "video_name,label;\"b, 1\",7;a,7!a,7!\"b, 1\",7",
        "clip_name;label;1002.mp4;7;1001.mp4;7!1001,7!1002,7",
      })
  void listsOfPeersAndClipsWithNames(String lines, String first, String second) throws IOException {
    String text =
        lines.startsWith("clip_name")
            ? "clip_name;label\n1002.mp4;7\n1001.mp4;7\n"
            : lines.replace(';', '\n');
    Path file = Files.writeString(folder.resolve("in.txt"), text);

    CommandRun run = CommandRun.of("folds", file, "--output", output, "--folds", 2);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(Files.readAllLines(output.resolve("test(single-labeled)/set_1.csv")).getLast())
        .isEqualTo(first);
    assertThat(Files.readAllLines(output.resolve("test(single-labeled)/set_2.csv")).getLast())
        .isEqualTo(second);
  }

  @Test
  void aLabelColumnOfAnotherNameIsAskedFor() throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), "path,id\nx/1,7\nx/2,7\n");

    assertThat(CommandRun.of("folds", file, "--output", output).err())
        .contains("has no column label; its columns are path, id")
        .contains("--label-column");
    assertThat(
            CommandRun.of("folds", file, "--output", output, "--label-column", "id", "--folds", 2)
                .exit())
        .isZero();
  }

  @Test
  void labelsMayBeWords() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("in.txt"),
            "Film0001/Sad/0001 Sad\nFilm0001/Fear/0002 Fear\nFilm0002/Sad/0003 sadness\n"
                + "Film0002/Fear/0004 Fear\n");

    CommandRun run = CommandRun.of("folds", file, "--output", output, "--folds", 2);

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith(file + " is read as: FERV39k list, labels in words, 2 classes, 4 clips.");
    assertThat(run.err()).contains("has no header").doesNotContain("count from 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "item,annotator,label;1,a,happy;1,b,sad | a row for each vote",
        "path,id;x/1,7;x/2,7 | stand in id: say it with --label-column",
        "clip,happy,sad,fear;1,3,4,3 | counts of votes (happy, sad, fear)",
        "00001.mp4 anger;00002.mp4 contempt | label also says contempt",
        "video_name,prediction,p1;1,2,0.5 | evaluate reads these",
        "PAR1xxx | no whole Parquet file",
        "{\"a\": 1} | is JSON",
        "<html>;</html> | a page or XML",
        "version https://git-lfs.github.com/spec/v1 | git lfs pull"
      })
  void whatIsNoListIsRefusedWithWhatItMayBe(String content, String reason) throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), content.replace(';', '\n'));

    CommandRun run = CommandRun.of("folds", file, "--output", output);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(reason);
    assertThat(output).doesNotExist();
  }

  @Test
  void aClipInTwoSpellingsIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), "video_name,label\n00001,7\n1,6\n");

    assertThat(CommandRun.of("folds", file, "--output", output).err())
        .contains("line 3: video_name 1 is already on line 2");
  }
}
