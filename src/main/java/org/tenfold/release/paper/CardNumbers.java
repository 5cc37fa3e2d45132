package org.tenfold.release.paper;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tenfold.release.paper.GoldCard.Cell;
import org.tenfold.release.paper.GoldCard.Section;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;

/** Numbers as the card and the other papers print them, and rows of facts. */
final class CardNumbers {
  private CardNumbers() {}

  static List<Cell> fact(String key, Cell value) {
    return List.of(Cell.of(Said.of(key)), value);
  }

  @SafeVarargs
  static Section facts(String key, Said words, List<Cell>... rows) {
    return new Section(
        Said.of(key),
        words,
        rows.length == 0
            ? List.of()
            : List.of(Said.of("goldcard.fact"), Said.of("goldcard.figure")),
        Stream.of(rows).toList());
  }

  static String three(Measure measure) {
    return measure.value().map(number -> String.format(Locale.ROOT, "%.3f", number)).orElse("–");
  }

  static String percent(Measure share) {
    return share.value().map(one -> String.format(Locale.ROOT, "%.2f %%", 100 * one)).orElse("–");
  }

  static String percent(long part, long whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.2f %%", 100.0 * part / whole);
  }

  static String interval(Interval interval) {
    return interval
        .bounds()
        .map(bounds -> String.format(Locale.ROOT, "%.3f – %.3f", bounds.low(), bounds.high()))
        .orElse("–");
  }
}
