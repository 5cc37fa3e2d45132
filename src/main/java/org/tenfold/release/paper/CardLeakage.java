package org.tenfold.release.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.dfew.leakage.Leakage;
import org.tenfold.dfew.leakage.Overlap;
import org.tenfold.release.paper.GoldCard.Cell;
import org.tenfold.release.paper.GoldCard.Section;
import org.tenfold.release.summary.LeakageLine;
import org.tenfold.release.summary.ReleaseSummary;

/** What the card says of leakage: a row for each division of the release. */
final class CardLeakage {
  private final ReleaseSummary summary;

  CardLeakage(ReleaseSummary summary) {
    this.summary = summary;
  }

  Section leakage() {
    List<List<Cell>> rows = new ArrayList<>();
    for (LeakageLine line : summary.leaks()) {
      Leakage leakage = line.leakage();
      rows.add(
          List.of(
              Cell.of(Said.of("goldcard.division", line.division(), recipe(line))),
              Cell.of(Integer.toString(leakage.testClips())),
              touched(leakage, leakage.movies()),
              touched(leakage, leakage.persons()),
              touched(leakage, leakage.neighbours()),
              touched(leakage, leakage.nearDuplicates()),
              unknown(leakage)
                  ? Cell.of(Said.of("division.unknown"))
                  : Cell.of(CardNumbers.percent(leakage.touched(), leakage.testClips()))));
    }
    return new Section(
        Said.of("goldcard.leakage"),
        rows.isEmpty()
            ? Said.of("goldcard.leakage-none")
            : Said.of("goldcard.leakage-words", Leakage.NEAR_SECONDS),
        List.of(
            Said.of("goldcard.division-column"),
            Said.of("release.tested"),
            Said.of("division.movies"),
            Said.of("goldcard.persons"),
            Said.of("goldcard.neighbours"),
            Said.of("goldcard.alike"),
            Said.of("division.any")),
        rows);
  }

  private static boolean unknown(Leakage leakage) {
    return Stream.of(
            leakage.movies(), leakage.persons(), leakage.neighbours(), leakage.nearDuplicates())
        .allMatch(Overlap::isUnknown);
  }

  private static Said recipe(LeakageLine line) {
    return Said.of("division.recipe." + line.recipe());
  }

  private static Cell touched(Leakage leakage, Overlap overlap) {
    return overlap.isUnknown()
        ? Cell.of(Said.of("division.unknown"))
        : Cell.of(CardNumbers.percent(overlap.touched(), leakage.testClips()));
  }
}
