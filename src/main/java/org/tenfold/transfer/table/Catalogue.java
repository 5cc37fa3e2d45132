package org.tenfold.transfer.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the database with their keys, as {@code information_schema} has them. */
@Repository
public class Catalogue {
  private static final String COLUMNS =
      """
      select c.table_name, c.column_name, lower(c.data_type) as data_type, c.is_nullable
      from information_schema.columns c
      join information_schema.tables t
        on t.table_schema = c.table_schema and t.table_name = c.table_name
      where c.table_schema = current_schema and t.table_type = 'BASE TABLE'
      order by c.table_name, c.ordinal_position
      """;

  private static final String KEYS =
      """
      select tc.table_name, tc.constraint_name, tc.constraint_type, k.column_name,
        k.position_in_unique_constraint as place, r.unique_constraint_name
      from information_schema.table_constraints tc
      join information_schema.key_column_usage k
        on k.constraint_schema = tc.constraint_schema and k.constraint_name = tc.constraint_name
          and k.table_name = tc.table_name
      left join information_schema.referential_constraints r
        on r.constraint_schema = tc.constraint_schema and r.constraint_name = tc.constraint_name
      where tc.table_schema = current_schema
      order by tc.table_name, tc.constraint_name, k.ordinal_position
      """;

  private final JdbcClient jdbc;

  public Catalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Part(
      String table,
      String constraint,
      String type,
      String column,
      int place,
      @Nullable String unique) {}

  private record ColumnOf(String table, Column column) {}

  /** By name. */
  public Map<String, Table> tables() {
    Map<String, List<Column>> columns = new TreeMap<>();
    jdbc.sql(COLUMNS)
        .query(
            (row, index) ->
                new ColumnOf(
                    row.getString("table_name"),
                    new Column(
                        row.getString("column_name"),
                        row.getString("data_type"),
                        row.getString("is_nullable").equals("YES"))))
        .list()
        .forEach(
            one -> columns.computeIfAbsent(one.table(), t -> new ArrayList<>()).add(one.column()));
    Map<String, List<Part>> keys = new LinkedHashMap<>();
    jdbc.sql(KEYS)
        .query(
            (row, index) ->
                new Part(
                    row.getString("table_name"),
                    row.getString("constraint_name"),
                    row.getString("constraint_type"),
                    row.getString("column_name"),
                    row.getInt("place"),
                    row.getString("unique_constraint_name")))
        .list()
        .forEach(
            part -> keys.computeIfAbsent(part.constraint(), name -> new ArrayList<>()).add(part));
    Map<String, Table> tables = new TreeMap<>();
    columns.forEach((name, all) -> tables.put(name, table(name, all, keys)));
    return tables;
  }

  private static Table table(String name, List<Column> columns, Map<String, List<Part>> keys) {
    List<String> primary = List.of();
    List<Reference> references = new ArrayList<>();
    for (List<Part> key : keys.values()) {
      Part first = key.getFirst();
      if (first.table().equals(name) && first.type().equals("PRIMARY KEY")) {
        primary = key.stream().map(Part::column).toList();
      } else if (first.table().equals(name) && first.type().equals("FOREIGN KEY")) {
        references.add(reference(key, keys, columns));
      }
    }
    return new Table(name, columns, primary, references);
  }

  private static Reference reference(
      List<Part> key, Map<String, List<Part>> keys, List<Column> columns) {
    List<Part> target = Objects.requireNonNull(keys.get(key.getFirst().unique()));
    List<String> own = key.stream().map(Part::column).toList();
    return new Reference(
        own,
        target.getFirst().table(),
        key.stream().map(part -> target.get(part.place() - 1).column()).toList(),
        columns.stream().anyMatch(one -> one.optional() && own.contains(one.name())));
  }
}
