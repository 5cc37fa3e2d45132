package org.tenfold.agreement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartDataTest {
  @Test
  void theCsvQuotesWhatNeedsIt() {
    ChartData numbers =
        new ChartData(
            List.of("movie", "κ"), List.of(List.of("Sintel, \"cut\"", "0.5"), List.of("A", "-1")));

    assertThat(numbers.csv()).isEqualTo("movie,κ\r\n\"Sintel, \"\"cut\"\"\",0.5\r\nA,-1\r\n");
  }

  @Test
  void aNameNeverBecomesASpreadsheetsFormula() {
    ChartData numbers = new ChartData(List.of("movie"), List.of(List.of("=1+1"), List.of("-1e-3")));

    assertThat(numbers.csv()).isEqualTo("movie\r\n'=1+1\r\n-1e-3\r\n");
  }
}
