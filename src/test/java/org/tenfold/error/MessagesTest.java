package org.tenfold.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  private static final Path SOURCES = Path.of("src/main/java/org/tenfold");
  private static final Path BUNDLES = Path.of("src/main/resources/org/tenfold");
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  /** What is thrown, stored or sent; a code may also be chosen, {@code first ? "a.b" : "a.c"}. */
  private static final Pattern CODE = Pattern.compile("\"([a-z]+\\.[a-z0-9]+(?:-[a-z0-9]+)*)\"");

  private static final Pattern SAID =
      Pattern.compile(
          "(?:(?:new InvalidInput|new \\w+Exception|Message\\.of|\\.wrong|\\bwrong)\\(\\s*"
              + "(?:\\w+,\\s*)?|\\b(?:require|filled)\\([^;]*?)\"([a-z]+\\.[a-z0-9-]+)\"");

  /** Refusals that a form says at one of its fields, {@code .at(name, "a.b", "a.c")}. */
  private static final Pattern AT_FIELD = Pattern.compile("\\.at\\(\\s*\\w+,[^()]*\\)");

  private static final String STORED_BY_OLDER_VERSIONS = "emotion.";

  /** Of a value; a word that follows a number, {@code {0|clip|clips}}, is English alone. */
  private static final Pattern PLACE = Pattern.compile("\\{[^|}]*}");

  static List<String> features() throws IOException {
    try (Stream<Path> all = Files.list(BUNDLES)) {
      return all.filter(folder -> Files.exists(folder.resolve("messages.properties")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void bothLanguagesHaveTheSameCodesOfThisFeature(String feature) throws IOException {
    Properties english = bundle(feature, "");

    assertThat(bundle(feature, "_zh").stringPropertyNames())
        .isEqualTo(english.stringPropertyNames());
    assertThat(english.stringPropertyNames())
        .allSatisfy(code -> assertThat(code).startsWith(feature + "."));
  }

  @ParameterizedTest
  @MethodSource("features")
  void bothLanguagesHaveTheSamePlacesInTheSameFormats(String feature) throws IOException {
    Properties english = bundle(feature, "");
    Properties chinese = bundle(feature, "_zh");

    assertThat(english.stringPropertyNames())
        .allSatisfy(
            code ->
                assertThat(places(chinese.getProperty(code)))
                    .as(code)
                    .isEqualTo(places(english.getProperty(code))));
  }

  @ParameterizedTest
  @MethodSource("features")
  void placesAreNumberedFromNoughtWithoutAGap(String feature) throws IOException {
    Properties english = bundle(feature, "");

    assertThat(english.stringPropertyNames())
        .allSatisfy(
            code -> {
              Set<String> numbers =
                  PLACE
                      .matcher(english.getProperty(code))
                      .results()
                      .map(place -> place.group().substring(1, 2))
                      .collect(Collectors.toSet());
              Set<String> counted = new HashSet<>();
              for (int i = 0; i < numbers.size(); i++) {
                counted.add(Integer.toString(i));
              }
              assertThat(numbers).as(code).isEqualTo(counted);
            });
  }

  /** There is no quoting ({@code Template}): two apostrophes would be shown. */
  @ParameterizedTest
  @MethodSource("features")
  void apostrophesAreNotDoubled(String feature) throws IOException {
    assertThat(bundle(feature, "").values()).noneMatch(text -> text.toString().contains("''"));
  }

  @ParameterizedTest
  @MethodSource("features")
  void nothingIsLeftUntranslated(String feature) throws IOException {
    Properties english = bundle(feature, "");
    Properties chinese = bundle(feature, "_zh");

    assertThat(english.stringPropertyNames())
        .allSatisfy(
            code -> {
              if (PLACE
                  .matcher(english.getProperty(code))
                  .replaceAll("")
                  .chars()
                  .anyMatch(Character::isLetter)) {
                assertThat(chinese.getProperty(code)).as(code).matches("(?s).*\\p{IsHan}.*");
              }
            });
  }

  @Test
  void everyCodeThatIsSaidIsThereAndNoneIsUnused() throws IOException {
    Set<String> there = new TreeSet<>();
    for (String feature : features()) {
      there.addAll(bundle(feature, "").stringPropertyNames());
    }
    Set<String> said = new TreeSet<>();
    Set<String> named = new TreeSet<>();
    Set<String> atFields = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file);
        SAID.matcher(code).results().map(found -> found.group(1)).forEach(said::add);
        CODE.matcher(code).results().map(found -> found.group(1)).forEach(named::add);
        AT_FIELD
            .matcher(code)
            .results()
            .flatMap(field -> CODE.matcher(field.group()).results())
            .map(found -> found.group(1))
            .forEach(atFields::add);
      }
    }

    assertThat(atFields).isSubsetOf(there).hasSizeGreaterThan(30);
    assertThat(said).isSubsetOf(there).hasSizeGreaterThan(10);
    there.removeIf(code -> code.startsWith(STORED_BY_OLDER_VERSIONS));
    assertThat(there).isSubsetOf(named);
  }

  @Test
  void anExceptionsMessageIsTheEnglishSentenceAndItsReaderHasItsOwn() {
    InvalidInput refused = new InvalidInput("account.name-taken", "mia");

    assertThat(refused).hasMessage("The user name \"mia\" is taken: choose another.");
    assertThat(refused.said().in(CHINESE)).isEqualTo("用户名“mia”已被使用：请另选一个。");
    assertThat(refused.said().in(Locale.FRENCH)).isEqualTo(refused.getMessage());
  }

  @Test
  void aSentenceWithinASentenceIsSaidInTheSameLanguage() {
    Message row = Message.of("error.text", Message.of("account.no-person"));

    assertThat(Message.of("account.name-taken", Message.of("account.no-person")).in(CHINESE))
        .isEqualTo("用户名“没有此人。”已被使用：请另选一个。");
    assertThat(row.english()).isEqualTo("There is no such person.");
  }

  @Test
  void aNameHasItsOwnWordsInEachLanguage() {
    Message named = Message.of("account.name-taken", Message.name("Fear", "恐惧"));

    assertThat(named.in(CHINESE)).contains("恐惧").doesNotContain("Fear");
    assertThat(named.english()).contains("Fear");
  }

  @Test
  void anEmotionThatAnOlderVersionStoredIsStillRead() {
    assertThat(Message.of("emotion.fear").in(CHINESE)).isEqualTo("恐惧");
    assertThat(Message.of("emotion.fear").english()).isEqualTo("Fear");
  }

  @Test
  void aCodeOfANewerVersionIsShownWithWhatBelongsToIt() {
    assertThat(Message.of("account.of-tomorrow", "mia", 3).in(CHINESE))
        .isEqualTo("account.of-tomorrow mia 3");
    assertThat(Message.of("nowhere.known").english()).isEqualTo("nowhere.known");
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties bundle(String feature, String language) throws IOException {
    Properties bundle = new Properties();
    try (Reader file =
        Files.newBufferedReader(
            BUNDLES.resolve(feature).resolve("messages" + language + ".properties"))) {
      bundle.load(file);
    }
    return bundle;
  }
}
