package org.tenfold.web.list;

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

  public String key() {
    return by + (descending ? DOWN : "");
  }
}
