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
    assertThat(json.get("fleissCi95").isNull()).isTrue();
    assertThat(json.get("reasons").propertyNames())
        .containsExactlyInAnyOrder("annotators", "fleissCi95");
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
}
