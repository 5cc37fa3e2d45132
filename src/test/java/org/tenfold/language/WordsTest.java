package org.tenfold.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.statistics.Measure;

class WordsTest {
  private static final ResourceBundle ENGLISH = Words.bundle(Locale.ENGLISH);
  private static final ResourceBundle CHINESE = Words.bundle(Locale.SIMPLIFIED_CHINESE);
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern USED =
      Pattern.compile("\\btranslate\\(\\s*\"([a-z][A-Za-z.-]*[A-Za-z])\"");
  private static final Pattern TITLE = Pattern.compile("@PageTitle\\(\"([^\"]+)\"\\)");
  private static final Pattern SAID = Pattern.compile("\\bsay\\('([a-z][A-Za-z.-]*)'");
  private static final Pattern USED_BY_SCRIPT = Pattern.compile("\\bt\\('([a-z-]+\\.[A-Za-z.-]+)'");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
  }

  @Test
  void nothingIsLeftUntranslated() {
    assertThat(ENGLISH.keySet())
        .allSatisfy(
            key -> assertThat(CHINESE.getString(key)).as(key).isNotEqualTo(ENGLISH.getString(key)));
  }

  /** There is no quoting ({@link Template}): two apostrophes would be shown. */
  @Test
  void apostrophesAreNotDoubled() {
    assertThat(ENGLISH.keySet())
        .allSatisfy(key -> assertThat(ENGLISH.getString(key)).as(key).doesNotContain("''"));
  }

  @Test
  void theSameValuesAreNamed() {
    assertThat(ENGLISH.keySet())
        .allSatisfy(
            key ->
                assertThat(places(CHINESE.getString(key)))
                    .as(key)
                    .isEqualTo(places(ENGLISH.getString(key))));
  }

  @Test
  void everyKeyThatAPageUsesIsThere() {
    assertThat(keys(Path.of("src/main/java"), ".java", USED)).isSubsetOf(ENGLISH.keySet());
  }

  @Test
  void everyReasonWhyAFigureIsMissingHasWords() {
    assertThat(ENGLISH.keySet())
        .containsAll(Stream.of(Measure.Reason.values()).map(why -> "reason." + why).toList());
  }

  /** As {@code PageTitles} looks them up. */
  @Test
  void everyTitleOfAPageHasWords() {
    Set<String> parts =
        keys(Path.of("src/main/java"), ".java", TITLE).stream()
            .flatMap(title -> Stream.of(title.split(" · ")))
            .filter(part -> !part.equals("Tenfold"))
            .map(part -> part.toLowerCase(Locale.ROOT).replace(' ', '-'))
            .collect(Collectors.toSet());

    assertThat(parts).hasSizeGreaterThan(10);
    assertThat(parts)
        .allSatisfy(
            part -> assertThat(ENGLISH.keySet()).containsAnyOf("nav." + part, "title." + part));
  }

  @Test
  void everyKeyThatTheLabellingScreenUsesIsThere() {
    Set<String> used = keys(Path.of("frontend/tenfold"), ".js", USED_BY_SCRIPT);

    assertThat(used).hasSizeGreaterThan(20);
    assertThat(used).isSubsetOf(Words.beginning("voter.", Locale.ENGLISH).keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "tf-clip-wall.js, wall.",
    "clip-wall-card.js, wall.",
    "clip-wall-keys.js, wall.",
    "clip-wall-verdicts.js, wall.",
    "tf-movie-desk.js, desk.",
    "movie-desk-keys.js, desk.",
    "movie-desk-marks.js, desk.",
    "movie-desk-panel.js, desk.",
    "movie-desk-transport.js, desk.",
    "movie-range.js, desk.",
    "tf-timeline.js, desk.",
    "tf-movie-upload.js, upload.",
    "tf-face-review.js, face-review."
  })
  void everyKeyThatAnElementSaysIsThere(String element, String prefix) {
    Set<String> said = keys(Path.of("frontend/tenfold"), element, SAID);

    assertThat(said).hasSizeGreaterThan(3);
    assertThat(said.stream().filter(key -> !key.startsWith("keymap-")))
        .isSubsetOf(Words.beginning(prefix, Locale.ENGLISH).keySet());
  }

  @Test
  void aReaderOfAnyChineseGetsChineseAndOthersEnglish() {
    assertThat(Words.in(Locale.forLanguageTag("zh-SG"), "frame.pages")).isEqualTo("页面");
    assertThat(Words.in(Locale.FRENCH, "frame.pages")).isEqualTo("Pages");
  }

  /** The second would silently take the place of the first. */
  @ParameterizedTest
  @ValueSource(strings = {"", "_zh"})
  void noKeyStandsTwice(String language) throws IOException {
    List<String> keys =
        Files.readAllLines(
                Path.of("src/main/resources/org/tenfold/language/words" + language + ".properties"))
            .stream()
            .filter(line -> !line.startsWith("#") && line.contains("="))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();

    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void valuesStandWhereTheirNumberIs() {
    assertThat(Words.in(Locale.ENGLISH, "label.progress", 3, 7))
        .isEqualTo("3 judged by you · 7 to go");
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Set<String> keys(Path folder, String ending, Pattern pattern) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(ending)).toList();
      Set<String> keys = new TreeSet<>();
      for (Path file : all) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .forEach(keys::add);
      }
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
