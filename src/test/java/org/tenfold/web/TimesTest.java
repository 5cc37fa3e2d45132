package org.tenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimesTest {
  private static final Pattern OWN_WAY =
      Pattern.compile(
          "ZoneId\\.systemDefault\\(\\)|toString\\(\\)\\s*\\.substring\\(\\d+, 1[069]\\)");

  @Test
  void oneZoneForEverybodyWhichIsNamed() {
    Instant moment = Instant.parse("2026-11-28T20:33:01.5Z");

    assertThat(Times.day(moment)).isEqualTo("2026-11-28");
    assertThat(Times.minute(moment)).isEqualTo("2026-11-28 20:33");
    assertThat(Times.second(moment)).isEqualTo("2026-11-28 20:33:01");
    assertThat(Times.minuteWithZone(moment)).isEqualTo("2026-11-28 20:33 UTC");
    assertThat(Times.secondWithZone(moment)).isEqualTo("2026-11-28 20:33:01 UTC");
  }

  @Test
  void noPageWritesTimesInAWayOfItsOwn() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> pages =
          files
              .filter(file -> file.toString().matches(".*/(ui|home|web)/.*\\.java"))
              .filter(file -> !file.getFileName().toString().endsWith("Files.java"))
              .toList();
      assertThat(pages).hasSizeGreaterThan(100);
      for (Path page : pages) {
        assertThat(Files.readString(page)).as(page.toString()).doesNotContainPattern(OWN_WAY);
      }
    }
  }
}
