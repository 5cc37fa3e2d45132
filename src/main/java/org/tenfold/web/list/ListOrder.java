package org.tenfold.web.list;

import java.util.Locale;

/**
 * In what order a list stands, as its address has it, such as {@code name} or {@code votes-down}.
 *
 * @param by key of the column
 */
public record ListOrder(String by, boolean descending) {
  private static final String DOWN = "-down";

  /** Any text is an order; a list shows its usual one for a key that it does not know. */
  public static ListOrder of(String key) {
    return key.endsWith(DOWN)
        ? new ListOrder(key.substring(0, key.length() - DOWN.length()), true)
        : new ListOrder(key, false);
  }

  /** The key of a column by which the rows of a list are read. */
  public static String key(Enum<?> column) {
    return column.name().toLowerCase(Locale.ROOT);
  }

  public String key() {
    return by + (descending ? DOWN : "");
  }

  /**
   * The column that it names.
   *
   * @param usual for a key that none has
   */
  public <E extends Enum<E>> E by(E usual) {
    for (E column : usual.getDeclaringClass().getEnumConstants()) {
      if (key(column).equals(by)) {
        return column;
      }
    }
    return usual;
  }
}
