package org.tenfold.agreement.filter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * In what order a page shows clips. Clips of which the figure is not known come last both ways;
 * equal ones are ordered by number.
 */
public record ClipOrder(By by, boolean descending) {
  /** Ambiguous clips first. */
  public static final ClipOrder USUAL = new ClipOrder(By.ENTROPY, true);

  private static final String DOWN = "-down";

  /** What can be ordered by. */
  public enum By {
    NUMBER(row -> OptionalDouble.of(row.clip().number())),
    LABEL(ClipOrder::label),
    VOTES(row -> OptionalDouble.of(row.clip().votes().total())),
    ENTROPY(ClipRow::entropy),
    AGREEMENT(ClipRow::agreement),
    SECONDS(row -> row.clip().seconds());

    private final Function<ClipRow, OptionalDouble> figure;

    By(Function<ClipRow, OptionalDouble> figure) {
      this.figure = figure;
    }

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The order of this key; the usual one for any other text. */
  public static ClipOrder of(String key) {
    boolean descending = key.endsWith(DOWN);
    String by = descending ? key.substring(0, key.length() - DOWN.length()) : key;
    return Arrays.stream(By.values())
        .filter(known -> known.key().equals(by))
        .map(known -> new ClipOrder(known, descending))
        .findFirst()
        .orElse(USUAL);
  }

  /** As the address has it, such as {@code entropy-down}. */
  public String key() {
    return by.key() + (descending ? DOWN : "");
  }

  public Comparator<ClipRow> comparator() {
    Comparator<ClipRow> known =
        Comparator.comparingInt(row -> by.figure.apply(row).isPresent() ? 0 : 1);
    Comparator<ClipRow> figure = Comparator.comparingDouble(row -> by.figure.apply(row).orElse(0));
    return known
        .thenComparing(descending ? figure.reversed() : figure)
        .thenComparing(row -> row.clip().number());
  }

  private static OptionalDouble label(ClipRow row) {
    return row.label().isPresent()
        ? OptionalDouble.of(row.label().get().number())
        : OptionalDouble.empty();
  }
}
