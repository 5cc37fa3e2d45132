package org.tenfold.agreement.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.error.InvalidInput;
import org.tenfold.release.ReleaseOracles;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.FleissKappa;
import org.tenfold.statistics.agreement.KrippendorffAlpha;

class VoteTableTest {
  @TempDir Path folder;

  @Test
  void kappaOfTheSyntheticAnnotation() {
    int[][] all = VoteTable.read(ReleaseOracles.syntheticAnnotation()).counts();
    int[][] singleLabelled =
        Arrays.stream(all)
            .filter(row -> IntStream.of(row).max().orElseThrow() >= 6)
            .toArray(int[][]::new);

    assertNumber(FleissKappa.of(all).observedAgreement(), .479630);
    assertNumber(FleissKappa.of(all).expectedAgreement(), .155417);
    assertNumber(FleissKappa.of(all).kappa(), .383873);
    assertNumber(KrippendorffAlpha.nominal(all).alpha(), .389008);
    assertThat(singleLabelled).hasDimensions(7, 7);
    assertNumber(FleissKappa.of(singleLabelled).observedAgreement(), .596825);
    assertNumber(FleissKappa.of(singleLabelled).expectedAgreement(), .149388);
    assertNumber(FleissKappa.of(singleLabelled).kappa(), .526018);
    assertNumber(KrippendorffAlpha.nominal(singleLabelled).alpha(), .532790);
  }

  @Test
  void singleVotesAreCounted() throws IOException {
    VoteTable table =
        read("item,annotator,label", "a,1,dog", "a,2,cat", "b,1,dog", "b,2,dog", "c,3,cat");

    assertThat(table.categories()).containsExactly("cat", "dog");
    assertThat(table.counts()).isDeepEqualTo(new int[][] {{1, 1}, {0, 2}, {1, 0}});
    assertThat(table.annotators()).hasValue(3);
    assertThat(table.singleVotes().orElseThrow().annotators()).containsExactly("1", "2", "3");
    assertThat(table.usualVotes()).isEqualTo(2);
    assertThat(table.countsOfItemsWith(2)).isDeepEqualTo(new int[][] {{1, 1}, {0, 2}});
  }

  @Test
  void countsNeedNoKnownCategories() throws IOException {
    VoteTable table = read("item,yes,no,movie", "x,3,1,Sintel", "y,0,4,Sintel", "z,1,1,Sintel");

    assertThat(table.categories()).containsExactly("yes", "no");
    assertThat(table.items()).isEqualTo(3);
    assertThat(table.annotators()).isEmpty();
    assertThat(table.singleVotes()).isEmpty();
    assertThat(table.usualVotes()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "item,annotator,label;a,1,x;a,1,y | line 3: annotator 1 has already voted on item a",
        "item,annotator,label;a,1,        | line 2: label is empty",
        "item,annotator,label;a,,x        | line 2: annotator is empty",
        "item,annotator,label;,1,x        | line 2: item is empty",
        "item,movie;a,b                   | neither the columns item, annotator, label",
        "yes,no;1,two                     | line 2: no is 'two', not a whole number",
        "yes,no;1,-2                      | line 2: no is -2, which is not in 0..1000000"
      })
  void filesThatCannotBeTaken(String lines, String complaint) {
    assertThatThrownBy(() -> read(lines.strip().split(";")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(complaint);
  }

  private VoteTable read(String... lines) throws IOException {
    return VoteTable.read(Files.writeString(folder.resolve("votes.csv"), String.join("\n", lines)));
  }

  private static void assertNumber(Measure measure, double expected) {
    assertThat(measure.value().orElseThrow()).isCloseTo(expected, within(5e-7));
  }
}
