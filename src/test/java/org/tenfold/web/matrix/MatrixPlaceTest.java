package org.tenfold.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixPlaceTest {
  @Test
  void theAddressCountsFromOneAsLabelsDo() {
    MatrixPlace place = new MatrixPlace(2, 0);

    assertThat(place.text()).isEqualTo("3-1");
    assertThat(MatrixPlace.of("3-1", 7)).contains(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0-1", "8-1", "1-8", "1", "1-x", "-1-1", "999999999999-1"})
  void anAddressThatNamesNoCellOpensNone(String text) {
    assertThat(MatrixPlace.of(text, 7)).isEmpty();
  }

  @Test
  void aRowOfNothingHasNoShares() {
    CountedCells cells = CountedCells.of(new double[][] {{3, 1}, {0, 0}}, "matrix.of-clips");

    assertThat(cells.shares()).isDeepEqualTo(new double[][] {{.75, .25}, {0, 0}});
    assertThat(cells.sums())
        .contains(
            new MatrixFigures.Sums(java.util.List.of("4", "0"), java.util.List.of("3", "1"), "4"));
  }
}
