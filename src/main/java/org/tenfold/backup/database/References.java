package org.tenfold.backup.database;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Foreign keys, which stand in the way while rows come table by table. */
final class References {
  private References() {}

  /**
   * Rows come table by table, so references between them hold again only at the end.
   *
   * @return what brings them back
   */
  static List<String> takeAway(JdbcTemplate jdbc, boolean postgres) {
    if (!postgres) {
      jdbc.execute("set referential_integrity false");
      return List.of("set referential_integrity true");
    }
    List<String> back = new ArrayList<>();
    List<String> away = new ArrayList<>();
    jdbc.query(
        """
        select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
        from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
        """,
        row -> {
          String constraint =
              "alter table " + row.getString(1) + " %s constraint " + row.getString(2);
          away.add(constraint.formatted("drop"));
          back.add(constraint.formatted("add") + " " + row.getString(3));
        });
    away.forEach(jdbc::execute);
    return back;
  }
}
