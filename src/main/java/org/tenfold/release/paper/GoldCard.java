package org.tenfold.release.paper;

import java.util.List;
import java.util.Optional;
import org.tenfold.release.summary.ClipChoice;

/**
 * The gold-standard card: on what a release rests, on one page.
 *
 * @param sections in their order
 */
public record GoldCard(List<Section> sections) {
  public GoldCard {
    sections = List.copyOf(sections);
  }

  /**
   * @param words how to read it
   * @param columns of a table; none for a section that has no table
   * @param rows each as long as {@code columns}
   */
  public record Section(Said title, Said words, List<Said> columns, List<List<Cell>> rows) {
    public Section {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * @param clips those that a number counts; empty for what counts none
   */
  public record Cell(Said said, Optional<ClipChoice> clips) {
    static Cell of(Said said) {
      return new Cell(said, Optional.empty());
    }

    static Cell of(String text) {
      return of(Said.plain(text));
    }

    static Cell counting(long number, ClipChoice clips) {
      return new Cell(
          Said.plain(Long.toString(number)), number == 0 ? Optional.empty() : Optional.of(clips));
    }
  }
}
