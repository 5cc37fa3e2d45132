package org.tenfold.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What collectors are refused, in their language. */
class SentencesTest {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final Pattern REFUSAL =
      Pattern.compile("(?:new BadInputException|row\\.wrong)\\((.*?);\\s*\\n", Pattern.DOTALL);
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern DIRECTIVE = Pattern.compile("%[,.0-9]*[a-z]");

  /** Said on the command line or to programs only. */
  private static final Set<String> NOT_FOR_READERS =
      Set.of(
          "ClipMarks.java",
          "ClipRange.java",
          "FrameIndex.java",
          "PartialFile.java",
          "MovieUploadApi.java",
          "ExternalClips.java",
          "RecutCheck.java",
          "ClipTags.java",
          "LabelRules.java",
          "LabelRule.java");

  @Test
  void aSentenceKeepsItsValuesAndNames() {
    assertThat(
            Sentences.in(
                CHINESE,
                "\"Rear Window\" has given its 20 clips, the most from one film in this project."
                    + " Go on with another film."))
        .isEqualTo("“Rear Window”已提供 20 个片段，达到本项目每部影片的上限。请换一部影片继续。");
  }

  @Test
  void aSentenceWithinASentenceIsSaidToo() {
    assertThat(
            Sentences.in(
                CHINESE,
                "lab/clips.csv, line 3: the folder has no file 'a.mp4'. Correct the row or leave it"
                    + " out."))
        .isEqualTo("lab/clips.csv 第 3 行：文件夹中没有文件“a.mp4”。请更正或删除此行。");
  }

  @Test
  void whatRefusesARowLostItsFullStopAndATitleIsNoSentence() {
    assertThat(
            Sentences.in(
                CHINESE,
                "a.csv, line 2: This file is empty. Upload a film. Correct the row or leave it"
                    + " out."))
        .isEqualTo("a.csv 第 2 行：此文件为空。请上传影片。请更正或删除此行。");
    assertThat(Sentences.in(CHINESE, "Check Done")).isEqualTo("检查 Done");
  }

  @Test
  void whatIsNotKnownStaysAndEnglishIsNotTouched() {
    assertThat(Sentences.in(CHINESE, "Unexpected: a bug")).isEqualTo("Unexpected: a bug");
    assertThat(Sentences.in(Locale.ENGLISH, "Cutting")).isEqualTo("Cutting");
    assertThat(Sentences.in(Locale.FRENCH, "Cutting")).isEqualTo("Cutting");
  }

  @ParameterizedTest
  @ValueSource(strings = {"media", "movie", "clip", "project"})
  void everyRefusalOfTheseModulesIsTranslated(String module) throws IOException {
    Set<String> untranslated = new TreeSet<>();
    int found = 0;
    for (Path file : sources(Path.of("src/main/java/org/tenfold", module))) {
      for (MatchResult refusal : REFUSAL.matcher(Files.readString(file)).results().toList()) {
        String sentence = sentence(refusal.group(1));
        // "what + …": each is tested by its own words
        if (sentence.isEmpty() || sentence.startsWith("7")) {
          continue;
        }
        found++;
        if (Sentences.in(CHINESE, sentence).equals(sentence)) {
          untranslated.add(file.getFileName() + ": " + sentence);
        }
      }
    }

    assertThat(untranslated).isEmpty();
    assertThat(found).isPositive();
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.getParent().endsWith("cli"))
          .filter(file -> !NOT_FOR_READERS.contains(file.getFileName().toString()))
          .toList();
    }
  }

  /** The literals of an expression put together, 7 for each value. */
  private static String sentence(String code) {
    if (code.contains("getMessage") || code.contains("translate(")) {
      return "";
    }
    StringBuilder sentence = new StringBuilder();
    Matcher literal = LITERAL.matcher(code);
    boolean format = code.contains("format(") || code.contains("formatted(");
    int from = 0;
    while (literal.find()) {
      if (!format && code.substring(from, literal.start()).matches("(?s).*[A-Za-z].*")) {
        sentence.append('7');
      }
      sentence.append(literal.group(1).replace("\\\"", "\""));
      from = literal.end();
    }
    return DIRECTIVE.matcher(sentence).replaceAll("7");
  }
}
