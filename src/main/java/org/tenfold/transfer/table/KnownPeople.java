package org.tenfold.transfer.table;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Finds whom rows name: in columns of ids, and within texts such as the entries of the vote log,
 * which no foreign key covers. Not thread-safe.
 */
public final class KnownPeople {
  /** Of the text of an id, {@code 8-4-4-4-12}. */
  private static final int LENGTH = 36;

  private static final int FIRST_DASH = 8;

  private final Set<UUID> everyone;
  private final Set<UUID> named = new TreeSet<>();

  /**
   * @param everyone on this server
   */
  public KnownPeople(Set<UUID> everyone) {
    this.everyone = everyone;
  }

  public void look(Rows.Row row) {
    for (Object value : row.values()) {
      if (value instanceof UUID id) {
        note(id);
      } else if (value instanceof String text && text.length() >= LENGTH) {
        lookWithin(text);
      }
    }
  }

  private void lookWithin(String text) {
    for (int dash = text.indexOf('-', FIRST_DASH);
        dash >= 0 && dash - FIRST_DASH + LENGTH <= text.length();
        dash = text.indexOf('-', dash + 1)) {
      int start = dash - FIRST_DASH;
      if (text.charAt(start + 13) == '-'
          && text.charAt(start + 18) == '-'
          && text.charAt(start + 23) == '-') {
        try {
          note(UUID.fromString(text.substring(start, start + LENGTH)));
        } catch (IllegalArgumentException noId) {
          // a text that only looks like one
        }
      }
    }
  }

  private void note(UUID id) {
    if (everyone.contains(id)) {
      named.add(id);
    }
  }

  public Set<UUID> named() {
    return named;
  }
}
