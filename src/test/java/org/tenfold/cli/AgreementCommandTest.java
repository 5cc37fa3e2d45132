package org.tenfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.release.ReleaseOracles;
import tools.jackson.databind.JsonNode;

class AgreementCommandTest {
  @TempDir Path folder;

  @Test
  void countsOfDfewColumns() {
    CommandRun run = CommandRun.of("agreement", ReleaseOracles.syntheticAnnotation(), "--json");

    JsonNode json = run.json();
    assertThat(run.exit()).isZero();
    assertThat(json.get("items").asInt()).isEqualTo(12);
    assertThat(json.get("itemsExcluded").asInt()).isZero();
    assertThat(json.get("categories")).hasSize(7);
    assertNumber(json, "observedAgreement", .479630);
    assertNumber(json, "expectedAgreement", .155417);
    assertNumber(json, "fleissKappa", .383873);
    assertNumber(json, "krippendorffAlpha", .389008);
    assertNumber(json, "percentAgreement", .479630);
    assertThat(json.get("interpretation").asString()).isEqualTo("fair");
    assertThat(json.get("annotators").isNull()).isTrue();
    assertThat(json.get("fleissCi95").get(0).asDouble()).isBetween(.2, .3839);
    assertThat(json.get("fleissCi95").get(1).asDouble()).isBetween(.3839, .6);
    assertThat(json.get("fleissCi95Bca")).hasSize(2);
    assertThat(json.get("bootstrap").get("resampled").asString()).isEqualTo("item");
    assertThat(json.get("bootstrap").get("clusters").asInt()).isEqualTo(12);
    assertThat(json.get("reasons").propertyNames()).containsExactly("annotators");
  }

  @Test
  void unfinishedItemsCountForAlphaAlone() throws IOException {
    Path file =
        write(
            "item,annotator,label",
            "x,1,Yes",
            "x,2,Yes",
            "y,1,No",
            "y,2,No",
            "z,1,Yes",
            "z,2,No",
            "w,1,Yes");

    JsonNode json = CommandRun.of("agreement", file, "--json").json();

    assertThat(json.get("items").asInt()).isEqualTo(3);
    assertThat(json.get("itemsExcluded").asInt()).isEqualTo(1);
    assertThat(json.get("annotators").asInt()).isEqualTo(2);
    assertNumber(json, "krippendorffAlpha", 4.0 / 9);
    assertNumber(json, "fleissKappa", 1.0 / 3);
  }

  @Test
  void votesChooseTheItems() throws IOException {
    Path file = write("a,b", "3,0", "2,0", "0,2");

    JsonNode json = CommandRun.of("agreement", file, "--json", "--votes", 3).json();

    assertThat(json.get("items").asInt()).isEqualTo(1);
    assertThat(json.get("fleissKappa").isNull()).isTrue();
    assertThat(json.get("reasons").get("fleissKappa").asString()).contains("one category");
    assertThat(json.get("reasons").get("interpretation").asString()).contains("one category");
  }

  @Test
  void nullNeverComesWithoutAReason() throws IOException {
    JsonNode json = CommandRun.of("agreement", write("a,b"), "--json").json();

    assertThat(json.get("items").asInt()).isZero();
    json.properties().stream()
        .filter(field -> field.getValue().isNull())
        .forEach(field -> assertThat(json.get("reasons").has(field.getKey())).isTrue());
    assertThat(json.get("reasons").get("fleissKappa").asString()).isEqualTo("there are no items");
    assertThat(json.get("fleissKappaPerCategory").propertyNames()).containsExactly("a", "b");
  }

  @Test
  void tableForPeople() {
    CommandRun run = CommandRun.of("agreement", ReleaseOracles.syntheticAnnotation());

    assertThat(run.out().lines())
        .anyMatch(line -> line.matches("Fleiss' kappa +0\\.3839"))
        .anyMatch(line -> line.matches("  in words +fair"));
  }

  @Test
  void badFileIsRefused() throws IOException {
    CommandRun run = CommandRun.of("agreement", write("a,b", "1,x"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("line 2: b is 'x'").hasLineCount(1);
  }

  private Path write(String... lines) throws IOException {
    return Files.writeString(folder.resolve("votes.csv"), String.join("\n", lines) + "\n");
  }

  private static void assertNumber(JsonNode json, String key, double expected) {
    assertThat(json.get(key).asDouble()).as(key).isCloseTo(expected, within(5e-7));
  }

  @Test
  void anotherColumnCanBeResampled() throws IOException {
    Path file =
        write("a,b,movie,film", "3,0,x,u", "0,3,x,u", "2,1,y,u", "1,2,y,u", "3,0,z,u", "1,2,z,v");

    JsonNode byFilm = CommandRun.of("agreement", file, "--cluster", "film", "--json").json();
    assertThat(byFilm.get("bootstrap").get("resampled").asString()).isEqualTo("film");
    assertThat(byFilm.get("bootstrap").get("clusters").asInt()).isEqualTo(2);
    assertThat(byFilm.get("bootstrap").get("resamples").asInt()).isEqualTo(1000);
    assertThat(byFilm.get("categories")).hasSize(2);

    CommandRun bad = CommandRun.of("agreement", file, "--json");
    assertThat(bad.err()).contains("film is 'u', not a whole number");
    assertThat(CommandRun.of("agreement", file, "--cluster", "reel").err())
        .contains("has no column reel");
  }

  @Test
  void oneMovieHasNoInterval() throws IOException {
    Path file = write("a,b,movie", "3,0,x", "0,3,x", "2,1,x");

    JsonNode json = CommandRun.of("agreement", file, "--json").json();

    assertThat(json.get("fleissCi95").isNull()).isTrue();
    assertThat(json.get("reasons").get("fleissCi95").asString())
        .isEqualTo("an interval needs clips of at least two movies");
    assertThat(json.get("reasons").get("fleissCi95Bca").asString()).contains("two movies");
  }

  @Test
  void anItemIsOfOneMovie() throws IOException {
    Path file = write("item,annotator,label,movie", "a,1,yes,x", "a,2,yes,y");

    assertThat(CommandRun.of("agreement", file).err())
        .contains("line 3: item a is in movie 'y', but before in 'x'")
        .hasLineCount(1);
  }

  @Test
  void theSeedDecidesTheInterval() {
    Path file = ReleaseOracles.syntheticAnnotation();

    String one = CommandRun.of("agreement", file, "--json", "--seed", 5).out();

    assertThat(CommandRun.of("agreement", file, "--json", "--seed", 5).out()).isEqualTo(one);
    assertThat(CommandRun.of("agreement", file, "--json", "--seed", 6).out()).isNotEqualTo(one);
    assertThat(
            CommandRun.of("agreement", file, "--json", "--bootstrap", 0)
                .json()
                .get("reasons")
                .get("fleissCi95")
                .asString())
        .isEqualTo("no resamples are drawn");
    assertThat(CommandRun.of("agreement", file, "--bootstrap", -1).err())
        .contains("--bootstrap is -1");
  }

  /** As spreadsheets of some countries save CSV, with a byte order mark. */
  @Test
  void semicolonsAndByteOrderMark() throws IOException {
    Path file =
        write("\uFEFFitem;annotator;label", "a;1;yes, surely", "a;2;no", "b;1;no", "b;2;no");

    JsonNode json = CommandRun.of("agreement", file, "--json").json();

    assertThat(json.get("items").asInt()).isEqualTo(2);
    assertThat(json.get("categories").get(1).asString()).isEqualTo("yes, surely");
  }

  @Test
  void greatestCountsStayExact() throws IOException {
    Path file = write("a,b,c", "1000000,1000000,1000000", "1000000,1000000,1000000");

    JsonNode json = CommandRun.of("agreement", file, "--json").json();

    assertThat(json.get("votes").asInt()).isEqualTo(3_000_000);
    assertNumber(json, "percentAgreement", 1 / 3.0);
    assertThat(json.get("fleissKappa").asDouble()).isCloseTo(0, within(1e-6));
  }

  @Test
  void aWorkbookSaysTheSameAsCsv() throws IOException {
    Path workbook = folder.resolve("annotation.xlsx");
    CommandRun.of("labels", ReleaseOracles.syntheticAnnotation(), "--output", workbook);

    assertThat(CommandRun.of("agreement", workbook, "--json").out())
        .isEqualTo(
            CommandRun.of("agreement", ReleaseOracles.syntheticAnnotation(), "--json").out());
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    CommandRun run = CommandRun.of("agreement", Files.createFile(folder.resolve("empty.csv")));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("is empty. Its first line must name the columns.");
  }
}
