package org.tenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.tenfold.testing.SharesNothing;
import tools.jackson.databind.JsonNode;

@SharesNothing
@Tag("slow")
class DrawingTest {
  private record TwoBars(String unit, List<Optional<Double>> counts) implements Drawing {}

  @Test
  void aChartIsSentTheNameOfItsDrawingAndItsNumbers() {
    Chart chart = new Chart("Two bars");

    chart.draw(new TwoBars("votes", List.of(Optional.of(1.5), Optional.empty())));

    JsonNode sent = (JsonNode) chart.getElement().getPropertyRaw("drawing");
    assertThat(sent.toString())
        .isEqualTo(
            "{\"function\":\"twoBars\",\"given\":{\"unit\":\"votes\",\"counts\":[1.5,null]}}");
  }

  @Test
  void aClearedChartIsAnEmptyPlace() {
    Chart chart = new Chart("Two bars");
    chart.draw(new TwoBars("votes", List.of()));

    chart.clear();

    assertThat(chart.getElement().hasProperty("drawing")).isFalse();
  }

  @Test
  void everyDrawingOfAPageHasItsFunction() throws IOException {
    String functions = Files.readString(Path.of("frontend/tenfold/charts/drawings.js"));
    functions = functions.substring(functions.indexOf("DRAWINGS ="));

    assertThat(drawings()).hasSizeGreaterThan(10);
    assertThat(functions).contains(drawings());
  }

  /** What a browser draws is in the reader's language only where the server has said it. */
  @Test
  void drawingsBringNoWordsOfTheirOwn() throws IOException {
    Pattern prose =
        Pattern.compile(
            "['`][^'`]*\\b(of|to|with|by|from|clips?|votes?|no) [^'`]*['`]"
                + "|['`][^'`]* (clips?|votes?)\\)?['`]");
    Path folder = Path.of("frontend/tenfold");
    List<String> found = new ArrayList<>();
    try (Stream<Path> charts = Files.list(folder.resolve("charts"))) {
      for (Path file :
          Stream.concat(charts, Stream.of(folder.resolve("tf-clip-gallery.js"))).toList()) {
        Files.readAllLines(file).stream()
            .map(String::strip)
            .filter(line -> !line.matches("(\\*|//|/\\*|import).*"))
            .filter(line -> prose.matcher(line).find())
            .forEach(line -> found.add(file.getFileName() + ": " + line));
      }
    }

    assertThat(found).isEmpty();
  }

  private static Set<String> drawings() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Drawing.class));
    return scanner.findCandidateComponents("org.tenfold").stream()
        .map(found -> Objects.requireNonNull(found.getBeanClassName()))
        .filter(name -> !name.contains("Test$"))
        .map(name -> name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1))
        .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
        .collect(Collectors.toSet());
  }
}
