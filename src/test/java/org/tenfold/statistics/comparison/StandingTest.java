package org.tenfold.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final double[] SCORES = {.56, .71, .70, .58, .695};

  @Test
  void rowsThatAreNotToldFromTheirBestShareAGroup() {
    List<Standing> standings = Standing.of(SCORES, apartBy(.012));

    assertThat(standings)
        .containsExactly(
            new Standing(1, 1, 1, 2),
            new Standing(2, 1, 1, 3),
            new Standing(4, 2, 2, 3),
            new Standing(3, 3, 4, 4),
            new Standing(0, 4, 5, 5));
  }

  @Test
  void withoutNoiseEveryRowHasItsOwnPlace() {
    assertThat(Standing.of(SCORES, (better, worse) -> true))
        .extracting(Standing::group, Standing::bestRank, Standing::worstRank)
        .startsWith(tuple(1, 1, 1))
        .endsWith(tuple(5, 5, 5));
  }

  @Test
  void whereNothingIsToldAllShareOneGroup() {
    assertThat(Standing.of(SCORES, (better, worse) -> false))
        .allMatch(row -> row.group() == 1 && row.bestRank() == 1 && row.worstRank() == 5);
    assertThat(Standing.of(new double[0], (better, worse) -> true)).isEmpty();
  }

  @Test
  void equalScoresKeepTheirOrder() {
    assertThat(Standing.of(new double[] {.5, .6, .6}, (better, worse) -> false))
        .extracting(Standing::row)
        .containsExactly(1, 2, 0);
  }

  private static Standing.Told apartBy(double least) {
    return (better, worse) -> SCORES[better] - SCORES[worse] >= least;
  }
}
