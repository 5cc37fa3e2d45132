package org.tenfold.transfer.table;

import java.util.List;

/**
 * A table of the database.
 *
 * @param key columns of its primary key
 */
public record Table(
    String name, List<Column> columns, List<String> key, List<Reference> references) {
  /** Whether this column holds ids of people. */
  public boolean ofPeople(String column) {
    return references.stream()
        .filter(reference -> reference.target().equals(ProjectTables.PEOPLE))
        .anyMatch(
            reference ->
                reference.targets().indexOf("id") == reference.columns().indexOf(column)
                    && reference.columns().contains(column));
  }

  boolean refersToItself() {
    return references.stream().anyMatch(reference -> reference.target().equals(name));
  }
}
