package org.tenfold.benchmark.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.benchmark.published.PublishedScore.Average;
import org.tenfold.training.network.Network;

class PublishedResultsTest {
  private static final PublishedResults RESULTS = PublishedResults.builtIn();

  @Test
  void thePaperComparesSevenNetworksAndThreeLosses() {
    List<PublishedScore> ofThePaper =
        RESULTS.scores().stream()
            .filter(score -> score.dataset().equals("DFEW"))
            .filter(score -> score.origin().sources().equals(List.of("dfew")))
            .toList();

    for (String loss : List.of("softmax", "ec-stfl")) {
      assertThat(ofThePaper)
          .filteredOn(score -> score.method().loss().equals(Optional.of(loss)))
          .extracting(score -> score.method().network().orElseThrow())
          .containsExactlyInAnyOrderElementsOf(
              Network.OF_THE_PAPER.stream().map(Network::key).toList());
    }
    assertThat(ofThePaper)
        .filteredOn(score -> score.method().loss().equals(Optional.of("centre")))
        .hasSize(2);
    assertThat(ofThePaper).allMatch(score -> score.protocol().average() == Average.POOLED);
  }

  /** Recalls follow from whole clips, and with them UAR and WAR. */
  @Test
  void hitsGiveTheRecallsOfThePaper() {
    List<Integer> clips = RESULTS.tested().get("DFEW");
    List<PublishedScore> withHits =
        RESULTS.scores().stream().filter(score -> !score.numbers().hits().isEmpty()).toList();

    assertThat(withHits).hasSize(11);
    for (PublishedScore score : withHits) {
      assertThat(IntStream.range(0, 7).boxed())
          .as(score.method().name())
          .allSatisfy(
              emotion ->
                  assertThat(
                          "%.2f"
                              .formatted(
                                  100. * score.numbers().hits().get(emotion) / clips.get(emotion)))
                      .isEqualTo("%.2f".formatted(score.numbers().recall().get(emotion))));
    }
  }

  /** All else that is printed fits together. */
  @Test
  void threePrintedNumbersDoNotFollowFromTheirRows() {
    assertThat(Finding.of(RESULTS))
        .extracting(
            finding -> finding.score().method().name(),
            finding -> finding.score().method().variant().orElse(""),
            Finding::kind,
            Finding::printed,
            finding -> Math.round(100 * finding.expected()))
        .containsExactly(
            tuple("R3D18", "", Finding.Kind.WAR_NOT_OF_HITS, 53.22, 5323L),
            tuple("SVFAP", "reproduced", Finding.Kind.UAR_NOT_OF_FOLDS, 63.89, 6383L),
            tuple("S2D", "oversampled", Finding.Kind.WAR_NOT_OF_FOLDS, 74.81, 7501L));
  }

  /** As a note on a paper prints R1-Omni. */
  @Test
  void exchangedColumnsAreFlagged() {
    PublishedResults exchanged =
        changed("\"uar\": 56.27, \"war\": 65.83", "\"uar\": 65.83, \"war\": 56.27");

    assertThat(Finding.of(exchanged))
        .filteredOn(finding -> finding.kind() == Finding.Kind.UAR_ABOVE_WAR)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.score().method().name()).isEqualTo("R1-Omni 0.5B");
              assertThat(finding.printed()).isEqualTo(65.83);
              assertThat(finding.expected()).isEqualTo(56.27);
            });
  }

  @Test
  void ecStflGainsWhatThePaperSays() {
    assertThat(gain(score -> score.numbers().uar().orElseThrow())).isCloseTo(1.61, offset(.005));
    assertThat(gain(score -> score.numbers().war().orElseThrow())).isCloseTo(2.08, offset(.005));
  }

  private static double gain(ToDoubleFunction<PublishedScore> number) {
    return mean("ec-stfl", number) - mean("softmax", number);
  }

  private static double mean(String loss, ToDoubleFunction<PublishedScore> number) {
    return RESULTS.scores().stream()
        .filter(score -> score.method().loss().equals(Optional.of(loss)))
        .mapToDouble(number)
        .average()
        .orElseThrow();
  }

  @Test
  void theOtherTablesAreWhole() {
    assertThat(RESULTS.transfers()).hasSize(16);
    assertThat(RESULTS.transfers())
        .filteredOn(row -> row.pretraining().equals("DFEW, fd2"))
        .extracting(Transfer::war)
        .containsExactly(44.91, 45.56, 53.00, 53.26);
    assertThat(RESULTS.databases()).hasSize(9).extracting(Database::name).contains("DFEW");
    assertThat(RESULTS.champions())
        .extracting(Champion::year)
        .containsExactly(2019, 2018, 2017, 2016);
    assertThat(RESULTS.champions())
        .allMatch(one -> one.train() + one.validation() + one.test() >= 1749);
    assertThat(RESULTS.sensitivity()).hasSize(4).allMatch(curve -> curve.results().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": 1 | \"version\": 2 | version 2",
        "\"uar\": 42.74 | \"uar\": 42.74, \"f1\": 40 | f1",
        "\"uar\": 42.74 | \"uar\": 142.74 | no percentage",
        "\"average\": \"POOLED\" | \"average\": \"MEDIAN\" | MEDIAN",
        "\"average\": \"POOLED\", | '' | average",
        "\"sources\": [\"dfew\"] | \"sources\": [\"hearsay\"] | hearsay",
        "\"recall\": [75.17, | \"recall\": [ | are not 7",
        "\"year\": 2020, | \"year\": 20, | year 20",
      })
  void whatIsNotKnownIsRefused(String before, String after, String why) {
    assertThatThrownBy(() -> changed(before, after))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aRowIsThereOnce() {
    assertThatThrownBy(
            () ->
                changed(
                    "\"name\": \"P3D\", \"network\": \"p3d\"",
                    "\"name\": \"C3D\", \"network\": \"c3d\""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
  }

  /** The built-in file with the first of these words changed. */
  private static PublishedResults changed(String before, String after) {
    String text = text();
    int at = text.indexOf(before);
    assertThat(at).as(before).isNotNegative();
    String changed = text.substring(0, at) + after + text.substring(at + before.length());
    return PublishedResults.read(
        new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text() {
    try (InputStream in = PublishedResults.class.getResourceAsStream("results.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
