package org.tenfold.release.export;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.release.export.ReleaseFormat.Division;
import org.tenfold.testing.SharesNothing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs of others read of our exports: Python opens them as these programs do. */
@SharesNothing
class ForeignReadersTest {
  private static final int FOLDS = 3;
  private static final int CLIPS = 36;

  @TempDir private static Path folder;
  private static InventedRelease release;
  private static JsonNode read;

  @BeforeAll
  static void exportsAreReadByPython() throws IOException {
    Optional<String> python = ForeignReaders.python();
    if (python.isEmpty()) {
      System.out.println(
          "ForeignReadersTest is skipped: no python3 with pandas and openpyxl here.");
    }
    assumeTrue(python.isPresent(), "no python3 with pandas and openpyxl");
    release = new InventedRelease(CLIPS, FOLDS, folder);
    for (ReleaseFormat format : ReleaseFormat.values()) {
      ExportWish wish = ExportWish.of(format);
      new ReleaseExport(release, format.division() == Division.ONE_FOLD ? wish.with(1) : wish)
          .toFolder(folder.resolve(format.key()));
    }
    read =
        JsonMapper.builder()
            .build()
            .readTree(ForeignReaders.read(python.orElseThrow(), folder, FOLDS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dferclip", "mae-dfer", "s2d", "dfew-code", "dfew"})
  void eachFoldHasItsClipsLabelsAndPicturesInOrder(String format) {
    for (int fold = 1; fold <= FOLDS; fold++) {
      int number = fold;
      assertThat(rows(read.get(format).get("test").get(fold - 1)))
          .isEqualTo(expected(clip -> clip.label() - 1, clip -> testedIn(clip, number)));
      assertThat(rows(read.get(format).get("train").get(fold - 1)))
          .isEqualTo(
              expected(
                  clip -> clip.label() - 1, clip -> clip.label() > 0 && !testedIn(clip, number)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ferv39k", "afew", "caer", "huggingface"})
  void oneFoldNamesItsEmotions(String format) {
    Function<ExportedClip, Object> word = clip -> word(format, clip);
    assertThat(rows(read.get(format).get("test")))
        .isEqualTo(expected(word, clip -> testedIn(clip, 1)));
    assertThat(rows(read.get(format).get("train")))
        .isEqualTo(expected(word, clip -> clip.label() > 0 && !testedIn(clip, 1)));
  }

  private static String word(String format, ExportedClip clip) {
    String label = InventedRelease.LABELS.get(clip.label() - 1);
    String title = label.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + label.substring(1);
    return switch (format) {
      case "huggingface" -> label;
      case "caer" -> title.replace("Angry", "Anger");
      default -> title;
    };
  }

  @Test
  void mafwSaysNounsAndJoinsThem() {
    Map<Integer, Object> single = rows(read.get("mafw-single").get("test").get(0));
    assertThat(single.keySet()).isEqualTo(expected(clip -> 0, clip -> testedIn(clip, 1)).keySet());
    assertThat(single.values()).contains("happiness").doesNotContain("happy");
    List<Object> compound = new ArrayList<>();
    for (JsonNode fold : read.get("mafw-compound").get("test")) {
      compound.addAll(rows(fold).values());
    }
    assertThat(compound).isNotEmpty().allSatisfy(label -> assertThat((String) label).contains("_"));
  }

  @Test
  void theTableIsTheSameAsTextAndAsWorkbook() {
    JsonNode tables = read.get("dfew-tables");

    assertThat(tables.get("header").toString())
        .isEqualTo(
            "[\"1happy\",\"2sad\",\"3neutral\",\"4angry\",\"5surprise\",\"6disgust\",\"7fear\","
                + "\"order\",\"label\"]");
    assertThat(tables.get("rows").asInt()).isEqualTo(CLIPS);
    assertThat(tables.get("same").asBoolean()).isTrue();
    assertThat(tables.get("ten").asBoolean()).isTrue();
    assertThat(tables.get("films").asInt()).isEqualTo(9);
  }

  @Test
  void votesAndSharesAreWhole() {
    JsonNode votes = read.get("votes");
    assertThat(votes.get("rows").asInt()).isEqualTo(10 * CLIPS);
    assertThat(votes.get("annotators")).hasSize(12);
    for (JsonNode one : votes.get("counts")) {
      ExportedClip clip =
          release.all().stream()
              .filter(other -> other.number() == one.get(0).asInt())
              .findFirst()
              .orElseThrow();
      int label = InventedRelease.LABELS.indexOf(one.get(1).asString());
      assertThat(clip.votes().toArray()[label]).isEqualTo(one.get(2).asInt());
    }
    assertThat(read.get("soft-labels").get("rows").asInt()).isEqualTo(CLIPS);
    assertThat(read.get("soft-labels").get("one").asBoolean()).isTrue();
  }

  private static boolean testedIn(ExportedClip clip, int fold) {
    return clip.clip().fold().orElse(0) == fold;
  }

  private static Map<Integer, Object> expected(
      Function<ExportedClip, Object> label, java.util.function.Predicate<ExportedClip> which) {
    return release.all().stream()
        .filter(which)
        .collect(toMap(ExportedClip::number, label, (a, b) -> a, TreeMap::new));
  }

  /** Labels by clip; what was not found beside a clip fails here. */
  private static Map<Integer, Object> rows(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .peek(row -> assertThat(row.get(2).asBoolean()).as("files of %s", row).isTrue())
        .collect(
            toMap(
                row -> row.get(0).asInt(),
                row -> row.get(1).isInt() ? (Object) row.get(1).asInt() : row.get(1).asString(),
                (a, b) -> a,
                TreeMap::new));
  }
}
