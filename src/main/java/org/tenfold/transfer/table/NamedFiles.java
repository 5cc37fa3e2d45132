package org.tenfold.transfer.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tenfold.media.MediaKey;

/**
 * The files of the store that rows name, in columns whose name ends in {@code _key} as everywhere
 * ({@code media/Reconciler}). Not thread-safe.
 */
public final class NamedFiles {
  private final Set<String> keys = new HashSet<>();

  public void look(Rows.Row row) {
    List<Column> columns = row.table().columns();
    for (int place = 0; place < columns.size(); place++) {
      if (columns.get(place).name().endsWith("_key")
          && row.values()[place] instanceof String key
          && MediaKey.isOne(key)) {
        keys.add(key);
      }
    }
  }

  public Set<String> keys() {
    return keys;
  }
}
