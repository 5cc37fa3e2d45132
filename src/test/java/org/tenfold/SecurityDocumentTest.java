package org.tenfold;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What docs/security.md says is tested is tested, and nothing is excepted without a reason and an
 * end.
 */
class SecurityDocumentTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "\\[\\[IgnoredVulns]]\\nid = \"([\\w-]+)\"\\nignoreUntil = (\\d{4}-\\d\\d-\\d\\d)\\nreason = \"([^\"]+)\"");
  private static final Pattern HEAD = Pattern.compile("(?m)^\\[\\[");

  @Test
  void everyTestThatTheChecklistNamesIsThere() throws IOException {
    Map<String, String> sources = sources();
    List<String> missing = new ArrayList<>();
    Matcher named = NAMED.matcher(Files.readString(Path.of("docs/security.md")));
    int names = 0;
    while (named.find()) {
      names++;
      String source = sources.getOrDefault(named.group(1), "");
      if (!source.contains(" void " + named.group(2) + "(")) {
        missing.add(named.group());
      }
    }

    assertThat(missing).isEmpty();
    assertThat(names).isGreaterThan(80);
  }

  /** By class; of those that have only a contract's name, {@code …H2Test} runs it. */
  private static Map<String, String> sources() throws IOException {
    try (Stream<Path> tests =
        Stream.concat(
            Files.walk(Path.of("src/test/java")), Files.walk(Path.of("e2e-tests/java")))) {
      return tests
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .collect(
              toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  SecurityDocumentTest::text,
                  String::concat));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void everyExceptionOfTheScanHasAReasonAndAnEnd() throws IOException {
    String file = Files.readString(Path.of("osv-scanner.toml"));

    Matcher exception = EXCEPTION.matcher(file);
    int whole = 0;
    while (exception.find()) {
      whole++;
      assertThat(LocalDate.parse(exception.group(2)))
          .as(exception.group(1))
          .isBefore(LocalDate.now().plusYears(1));
      assertThat(exception.group(3)).as(exception.group(1)).hasSizeGreaterThan(30);
    }

    assertThat(whole).isPositive().isEqualTo((int) HEAD.matcher(file).results().count());
  }
}
