package org.tenfold.transfer.table;

import java.util.List;

/**
 * Of people only who they are: never a password, an e-mail address, or what they may do on the
 * server. So a column that is added later does not leave by itself. That somebody was a participant
 * does leave, for their votes are not paid one by one.
 */
final class PeopleTable {
  private static final List<String> COLUMNS =
      List.of(
          "id", "username", "display_name", "panel", "created_at", "anonymised_at", "participant");

  private PeopleTable() {}

  static Table of(Table whole) {
    return new Table(
        whole.name(),
        whole.columns().stream().filter(one -> COLUMNS.contains(one.name())).toList(),
        whole.key(),
        whole.references());
  }
}
