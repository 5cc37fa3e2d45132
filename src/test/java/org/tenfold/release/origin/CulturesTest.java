package org.tenfold.release.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CulturesTest {
  @Test
  void smallGroupsAreCountedTogether() {
    Cultures told = Cultures.of(Map.of("EUROPE", 9, "OCEANIA", 3, "OTHER", 2), 16);

    assertThat(told.counts()).containsOnly(Map.entry("EUROPE", 9));
    assertThat(told.others()).isEqualTo(7);
  }

  /** Of nine in twelve the three others would be known. */
  @Test
  void nobodyIsFoundBySubtraction() {
    Cultures told = Cultures.of(Map.of("EAST_ASIA", 20, "EUROPE", 6, "OCEANIA", 3), 29);

    assertThat(told.counts()).containsOnly(Map.entry("EAST_ASIA", 20));
    assertThat(told.others()).isEqualTo(9);
    assertThat(Cultures.of(Map.of("EUROPE", 9, "OCEANIA", 3), 12).counts()).isEmpty();
  }

  @Test
  void wholeGroupsStandAlone() {
    Cultures told = Cultures.of(Map.of("EAST_ASIA", 7, "EUROPE", 5), 12);

    assertThat(told.counts()).containsExactly(Map.entry("EAST_ASIA", 7), Map.entry("EUROPE", 5));
    assertThat(told.others()).isZero();
  }

  @Test
  void nobodyWasAsked() {
    assertThat(Cultures.of(Map.of(), 12)).isEqualTo(Cultures.NONE);
  }
}
