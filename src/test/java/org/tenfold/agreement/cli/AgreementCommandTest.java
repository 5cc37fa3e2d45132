package org.tenfold.agreement.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

  private static final String DFEW =
      "1happy,2sad,3neutral,4angry,5surprise,6disgust,7fear,order,label";

  @ParameterizedTest
  @ValueSource(strings = {"frames", "year", "contempt"})
  void anUnknownColumnIsAskedAboutAndNeverCounted(String column) throws IOException {
    Path file = write(DFEW + "," + column, "10,0,0,0,0,0,0,1,1,70", "0,6,4,0,0,0,0,2,2,60");

    CommandRun open = CommandRun.of("agreement", file, "--json");
    JsonNode ignored = CommandRun.of("agreement", file, "--json", "--ignore", column).json();

    assertThat(open.exit()).isEqualTo(2);
    assertThat(open.err()).contains("is " + column + " a category").contains("--ignore " + column);
    assertNumber(ignored, "fleissKappa", .569892);
    assertThat(ignored.get("categories")).hasSize(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "item,c0,c1,c2,note;1,2,0,0,9;2,0,1,1,9 | note",
        "item,yes,no,frames;1,2,0,64;2,1,1,70   | frames",
        "item,yes,no,odd;1,2,0,64;2,1,1,70      | odd",
      })
  void amongOtherCategoriesTooOddColumnsAreAskedAbout(String lines, String column)
      throws IOException {
    Path file = write(lines.strip().split(";"));

    assertThat(CommandRun.of("agreement", file).err()).contains("is " + column + " a category");
    assertThat(
            CommandRun.of("agreement", file, "--ignore", column, "--json")
                .json()
                .get("categories")
                .valueStream()
                .map(JsonNode::asString))
        .doesNotContain(column);
  }

  @Test
  void labelsThatDifferByCapitalLettersAreOneWithAWarning() throws IOException {
    Path file =
        write(
            "item,annotator,label",
            "1,x,happy",
            "1,y,happy",
            "2,x,sad",
            "2,y,fear",
            "3,x,Happy",
            "3,y,HAPPY");

    CommandRun run = CommandRun.of("agreement", file, "--json");

    assertThat(run.json().get("categories")).hasSize(3);
    assertNumber(run.json(), "fleissKappa", 1. / 3);
    assertThat(run.err()).contains("happy, Happy, HAPPY differ by capital letters only");
    assertThat(run.json().get("warnings").get(0).asString()).contains("HAPPY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NA", "None", "nan", "N/A", "<NA>", "null"})
  void wordsForNothingAreNoVoteWithAWarning(String word) throws IOException {
    Path file =
        write(
            "item,annotator,label",
            "0,0,1",
            "1,0,1",
            "2,0,2",
            "0,1,1",
            "1,1,1",
            "2,1," + word,
            "0,2," + word,
            "1,2,1",
            "2,2,2");

    CommandRun missing = CommandRun.of("agreement", file, "--json");
    CommandRun label = CommandRun.of("agreement", file, "--json", "--na", "label");

    assertNumber(missing.json(), "krippendorffAlpha", 1);
    assertThat(missing.err()).contains("2 labels '" + word + "' count as no vote");
    assertThat(label.json().get("categories")).hasSize(3);
    assertNumber(label.json(), "krippendorffAlpha", 1. / 3);
    assertThat(label.err()).doesNotContain(word);
  }

  @Test
  void anEmptyLabelIsNoVoteWhenThePersonSaysSo() throws IOException {
    Path file = write("item,annotator,label", "0,0,1", "0,1,1", "0,2,", "1,0,2", "1,1,2");

    CommandRun run = CommandRun.of("agreement", file, "--json", "--na", "missing");

    assertThat(CommandRun.of("agreement", file).err()).contains("line 4: label is empty");
    assertNumber(run.json(), "krippendorffAlpha", 1);
    assertThat(run.err()).contains("1 label '' counts as no vote");
  }

  /** Randolph: (P - 1/K) / (1 - 1/K) with P = 2/3. */
  @Test
  void categoriesThatNobodyChoseCountWhenTheyAreNamed() throws IOException {
    Path file =
        write(
            "item,annotator,label",
            "1,x,happy",
            "1,y,happy",
            "2,x,sad",
            "2,y,fear",
            "3,x,sad",
            "3,y,sad");

    JsonNode seen = CommandRun.of("agreement", file, "--json").json();
    JsonNode all =
        CommandRun.of(
                "agreement",
                file,
                "--json",
                "--categories",
                "happy,sad,neutral,angry,surprise,disgust,fear")
            .json();

    assertNumber(seen, "randolphKappa", .5);
    assertThat(seen.get("warnings").get(0).asString()).contains("count the 3 categories");
    assertNumber(all, "randolphKappa", (2 / 3. - 1 / 7.) / (1 - 1 / 7.));
    assertThat(all.get("gwetAc1").asDouble()).isNotEqualTo(seen.get("gwetAc1").asDouble());
    assertNumber(all, "fleissKappa", seen.get("fleissKappa").asDouble());
    assertThat(CommandRun.of("agreement", file, "--categories", "happy,sad").err())
        .contains("line 5: label is 'fear', none of --categories happy,sad");
  }

  @Test
  void itemsWithOneVoteAreSaidRightly() throws IOException {
    Path file = write("item,c0,c1,c2", "0,1,0,0", "1,0,1,0", "2,0,1,1");

    CommandRun run = CommandRun.of("agreement", file, "--json");

    assertThat(run.json().get("votes").asInt()).isEqualTo(1);
    assertThat(run.json().get("reasons").get("fleissKappa").asString())
        .isEqualTo("no item that counts has two votes that could agree");
    assertThat(run.err()).contains("1 item has two or more. Say --votes 2");
    assertThat(CommandRun.of("agreement", file, "--json", "--votes", 2).json().get("items").asInt())
        .isEqualTo(1);
  }

  @Test
  void oneItemInTwoSpellingsIsOneOrRefused() throws IOException {
    Path votes = write("item,annotator,label", "00001,a,x", "1,b,x", "1.0,c,y", "2,a,y", "2,b,y");
    JsonNode json = CommandRun.of("agreement", votes, "--json").json();

    assertThat(json.get("items").asInt() + json.get("itemsExcluded").asInt()).isEqualTo(2);
    assertThat(json.get("warnings").get(0).asString()).contains("00001 and 1 are taken for one");
    assertThat(CommandRun.of("agreement", write("item,a,b", "00001,1,1", "1,2,0")).err())
        .contains("line 3: item 1 is already on line 2");
  }

  @Test
  void whatIsResampledIsCalledByItsName() throws IOException {
    JsonNode json = CommandRun.of("agreement", write("a,b", "2,1"), "--json").json();

    assertThat(json.get("reasons").get("fleissCi95").asString())
        .contains("each item")
        .doesNotContain("movie");
  }

  @Test
  void resamplesWithoutAValueAreCounted() throws IOException {
    JsonNode json = CommandRun.of("agreement", write("a,b", "3,0", "3,0", "0,3"), "--json").json();

    int without = json.get("bootstrap").get("withoutValue").asInt();
    // all three alike: (2/3)³ + (1/3)³ = 1/3 of the resamples
    assertThat(without).isBetween(270, 400);
    assertThat(json.get("warnings").get(0).asString())
        .startsWith("In %d of 1000".formatted(without));
  }

  @Test
  void peersNamesOfTheColumnsOfSingleVotes() throws IOException {
    Path file = write("task,worker,label", "t1,w1,cat", "t1,w2,cat", "t2,w1,dog", "t2,w2,dog");

    assertNumber(CommandRun.of("agreement", file, "--json").json(), "fleissKappa", 1);
  }

  @Test
  void aColumnForEachAnnotatorAndOneOfClipsAreNoCounts() throws IOException {
    assertThat(CommandRun.of("agreement", write("clip,ann1,ann2", "1,1,2", "2,3,3")).err())
        .contains("a column for each annotator (ann1, ann2)");
    assertThat(CommandRun.of("agreement", write("clip,yes,no", "1,2,1", "2,3,1")).err())
        .contains("is clip a category whose votes are counted?");
    assertThat(
            CommandRun.of("agreement", write("r1,r2", "3,0", "0,3"), "--categories", "r1,r2")
                .exit())
        .isZero();
  }

  /** Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability": his figures. */
  @ParameterizedTest
  @CsvSource({
    "nominal, .743421053",
    "ordinal, .815387504",
    "interval, .849107143",
    "ratio, .797402775"
  })
  void alphaOnOtherScales(String scale, double expected) throws IOException {
    Path file =
        write(
            "item,annotator,label",
            observer("a", "1 2 3 3 2 1 4 1 2 . . ."),
            observer("b", "1 2 3 3 2 2 4 1 2 5 . 3"),
            observer("c", ". 3 3 3 2 3 4 2 2 5 1 ."),
            observer("d", "1 2 3 3 2 4 4 1 2 5 1 ."));

    JsonNode json = CommandRun.of("agreement", file, "--distance", scale, "--json").json();

    assertNumber(json, "krippendorffAlpha", expected);
    assertThat(json.get("distance").asString()).isEqualTo(scale);
  }

  @Test
  void wordsHaveAnOrderOnlyIfOneIsSaid() throws IOException {
    Path file = write("low,middle,high", "2,1,0", "0,2,1", "0,0,3");

    CommandRun unordered = CommandRun.of("agreement", file, "--distance", "ordinal");
    assertThat(unordered.exit()).isEqualTo(2);
    assertThat(unordered.err()).contains("name them in their order with --categories");
    assertThat(CommandRun.of("agreement", file, "--distance", "interval").err())
        .contains("needs categories that are numbers; these are low, middle, high");

    double inOrder = alpha(file, "low,middle,high");
    assertThat(alpha(file, "high,middle,low")).isEqualTo(inOrder);
    assertThat(alpha(file, "middle,low,high")).isLessThan(inOrder);
  }

  private static double alpha(Path file, String order) {
    return CommandRun.of(
            "agreement", file, "--distance", "ordinal", "--categories", order, "--json")
        .json()
        .get("krippendorffAlpha")
        .asDouble();
  }

  /** Numbers are ordered as numbers: 10 lies beyond 9, not beside 1. */
  @Test
  void numbersAreOrderedAsNumbers() throws IOException {
    Path words = write("1,9,10", "2,1,0", "0,2,1", "0,0,3");
    double asNumbers =
        CommandRun.of("agreement", words, "--distance", "ordinal", "--json")
            .json()
            .get("krippendorffAlpha")
            .asDouble();
    Path letters = write("a,b,c", "2,1,0", "0,2,1", "0,0,3");

    assertThat(asNumbers).isEqualTo(alpha(letters, "a,b,c"));
  }

  /** By hand: the items with a label are the first two, on which all agree; chance is a half. */
  @Test
  void theKappaOfItemsWithALabelIsTold() throws IOException {
    Path file = write("a,b", "4,0", "0,4", "2,2", "3,1");

    JsonNode all = CommandRun.of("agreement", file, "--label-at-least", 4, "--json").json();
    assertThat(all.get("itemsLabelled").asInt()).isEqualTo(2);
    assertNumber(all, "fleissKappaLabelled", 1);

    JsonNode most = CommandRun.of("agreement", file, "--json").json();
    assertThat(most.get("labelAtLeast").asInt()).isEqualTo(3);
    assertThat(most.get("itemsLabelled").asInt()).isEqualTo(3);
    // observed (1 + 1 + 1/2) / 3, by chance (7² + 5²) / 12²
    assertNumber(most, "fleissKappaLabelled", (5 / 6.0 - 74 / 144.0) / (1 - 74 / 144.0));
    assertThat(CommandRun.of("agreement", file, "--label-at-least", 2).err())
        .contains("of 4 votes it is 3 to 4");
  }

  /** Fleiss, Levin and Paik's two-by-two: .70 observed, .50 by chance. */
  @Test
  void everyTwoAnnotatorsHaveAKappa() throws IOException {
    StringBuilder lines = new StringBuilder("item,annotator,label\n");
    int item = 0;
    for (String cell : "yes yes 20;yes no 5;no yes 10;no no 15".split(";")) {
      String[] parts = cell.split(" ");
      for (int i = 0; i < Integer.parseInt(parts[2]); i++, item++) {
        lines.append("i%d,ann,%s\ni%d,bob,%s\n".formatted(item, parts[0], item, parts[1]));
      }
    }
    lines.append("i0,carol,yes\n");
    Path file = Files.writeString(folder.resolve("pairs.csv"), lines);

    JsonNode pairs =
        CommandRun.of("agreement", file, "--pairs", "--json").json().get("cohensKappas");

    assertThat(pairs.get("annotators").get(1).asString()).isEqualTo("bob");
    assertNumber(pairs.get("kappa").get(0), 1, .4);
    assertNumber(pairs.get("kappa").get(1), 0, .4);
    assertThat(pairs.get("items").get(0).get(1).asInt()).isEqualTo(50);
    assertThat(pairs.get("kappa").get(0).get(2).isNull()).isTrue();
    assertThat(pairs.get("items").get(0).get(2).asInt()).isEqualTo(1);
    assertThat(CommandRun.of("agreement", file, "--pairs").out().lines())
        .anyMatch(line -> line.matches("ann +0\\.4000 +-"));
    assertThat(CommandRun.of("agreement", ReleaseOracles.syntheticAnnotation(), "--pairs").err())
        .contains("--pairs needs to know who voted what");
  }

  /** Shrout and Fleiss 1979, table 2. */
  @Test
  void numbersHaveIntraclassCorrelations() throws IOException {
    Path file =
        write(
            "item,annotator,label",
            observer("a", "9 6 8 7 10 6"),
            observer("b", "2 1 4 1 5 2"),
            observer("c", "5 3 6 2 6 4"),
            observer("d", "8 2 8 6 9 7"));

    JsonNode icc = CommandRun.of("agreement", file, "--icc", "--json").json().get("icc");

    assertNumber(icc.get("ICC(1)"), "icc", .165741768);
    assertNumber(icc.get("ICC(A,1)"), "icc", .289763780);
    assertNumber(icc.get("ICC(C,k)"), "icc", .909315542);
    assertThat(icc.get("ICC(1)").get("df2").asInt()).isEqualTo(18);

    Path gap = write("item,annotator,label", observer("a", "1 2"), observer("b", "1 ."));
    assertThat(CommandRun.of("agreement", gap, "--icc").err())
        .contains("--icc needs a rating of each annotator for each item; b has none for item 2");
  }

  private static void assertNumber(JsonNode row, int place, double expected) {
    assertThat(row.get(place).asDouble()).isCloseTo(expected, within(5e-7));
  }

  /** Rows of one observer's answers to items 1, 2, …; a point where there is none. */
  private static String observer(String name, String answers) {
    StringBuilder rows = new StringBuilder();
    String[] each = answers.split(" ");
    for (int i = 0; i < each.length; i++) {
      if (!each[i].equals(".")) {
        rows.append(rows.isEmpty() ? "" : "\n").append(i + 1).append(',').append(name);
        rows.append(',').append(each[i]);
      }
    }
    return rows.toString();
  }
}
