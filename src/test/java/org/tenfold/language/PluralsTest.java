package org.tenfold.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page and no command counts "1 clips": see {@link Template}. */
class PluralsTest {
  /** Not after a range, "1 to {0} …", whose end is more than one. */
  private static final Pattern COUNTED =
      Pattern.compile("(?<!to )(?<!–)(?<!\\.\\.)\\{\\d(?::[^}]*)?} ([a-z]+s|people)(?![a-z’'-])");

  /** What a name does, units, and sizes far above one. */
  private static final Set<String> NOT_COUNTED =
      Set.of(
          "answers",
          "as",
          "bytes",
          "characters",
          "compares",
          "does",
          "fits",
          "fps",
          "gets",
          "has",
          "hears",
          "holds",
          "invites",
          "is",
          "lacks",
          "letters",
          "lists",
          "looks",
          "names",
          "nats",
          "needs",
          "news",
          "pixels",
          "predicts",
          "refuses",
          "s",
          "says",
          "seems",
          "shows",
          "unpacks",
          "was");

  /** The number is a fraction, or a share of it is what the sentence is about. */
  private static final Set<String> PLURAL_ALWAYS =
      Set.of(
          "kappa.single-words",
          "clip-votes.too-few",
          "benchmark.log-epoch",
          "benchmark.compared-better",
          "benchmark.compared-worse",
          "benchmark.compared-undecided",
          "benchmark.compared-too-few",
          "benchmark.predict-few-faces",
          "release.division-used",
          "release.in-use",
          "training.progress-step",
          "training.weights-few");

  @Test
  void aWordThatIsCountedFollowsItsNumber() throws IOException {
    Path all = Path.of("src/main/resources/org/tenfold");
    List<String> fixed;
    try (Stream<Path> files = Files.walk(all)) {
      fixed =
          files
              .filter(
                  file -> file.getFileName().toString().matches("(words|messages)\\.properties"))
              .flatMap(PluralsTest::lines)
              .filter(PluralsTest::hasFixedPlural)
              .toList();
    }

    assertThat(fixed).as("write {0} {0|clip|clips}").isEmpty();
  }

  private static boolean hasFixedPlural(String line) {
    int equals = line.indexOf('=');
    return equals > 0
        && !line.startsWith("#")
        && !PLURAL_ALWAYS.contains(line.substring(0, equals))
        && COUNTED
            .matcher(line.substring(equals + 1))
            .results()
            .anyMatch(found -> !NOT_COUNTED.contains(found.group(1)));
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
