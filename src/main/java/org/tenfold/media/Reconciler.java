package org.tenfold.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Compares the media store with the database: files that nobody refers to, and references to files
 * that are not there. It asks the database itself which columns hold keys (those whose name ends in
 * {@code _key}), so that no table is forgotten when a feature brings one.
 */
@Service
public class Reconciler {
  /** A job stores its files before it commits what refers to them. */
  private static final Duration YOUNG = Duration.ofDays(1);

  private final MediaStore store;
  private final JdbcClient jdbc;
  private final Clock clock;

  @org.springframework.beans.factory.annotation.Autowired
  Reconciler(MediaStore store, JdbcClient jdbc) {
    this(store, jdbc, Clock.systemUTC());
  }

  Reconciler(MediaStore store, JdbcClient jdbc, Clock clock) {
    this.store = store;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param files in the store
   * @param bytes they take together
   * @param orphans keys of files older than a day to which nothing refers, with their bytes
   * @param missing keys without a file, with the columns that refer to them
   * @param damaged keys of files with other content; looked for on request only
   */
  public record Report(
      long files,
      long bytes,
      Map<String, Long> orphans,
      Map<String, Set<String>> missing,
      Set<String> damaged) {

    public boolean whole() {
      return orphans.isEmpty() && missing.isEmpty() && damaged.isEmpty();
    }

    public List<String> lines() {
      List<String> lines = new ArrayList<>();
      missing.forEach(
          (key, columns) ->
              lines.add("missing " + key + ", named in " + String.join(", ", columns)));
      damaged.forEach(key -> lines.add("damaged " + key));
      orphans.forEach((key, size) -> lines.add("orphan " + key + ", " + size + " bytes"));
      return lines;
    }

    public String summary() {
      return String.format(
          Locale.ROOT,
          "%d files, %.1f MB: %d missing, %d damaged, %d orphans",
          files,
          bytes / 1e6,
          missing.size(),
          damaged.size(),
          orphans.size());
    }
  }

  /**
   * @param verify whether to read every file; takes as long as the disk or the network needs
   */
  public Report run(boolean verify) {
    Map<String, Long> stored = new HashMap<>();
    Map<String, Long> old = new TreeMap<>();
    Instant young = clock.instant().minus(YOUNG);
    store.forEach(
        file -> {
          stored.put(file.key(), file.bytes());
          if (file.since().isBefore(young)) {
            old.put(file.key(), file.bytes());
          }
        });
    // after the store: what came in between is referred to, or young
    Map<String, Set<String>> missing = references();
    old.keySet().removeAll(missing.keySet());
    missing.keySet().removeAll(stored.keySet());
    missing.keySet().removeAll(removed());
    if (!missing.isEmpty()) {
      // those that came, and were referred to, after their place in the store had been read
      store.forEach(file -> missing.remove(file.key()));
    }
    long bytes = stored.values().stream().mapToLong(Long::longValue).sum();
    return new Report(
        stored.size(), bytes, old, missing, verify ? damaged(stored.keySet()) : Set.of());
  }

  /**
   * Deletes those of these files to which nothing refers by now: a report's orphans, or what an
   * import that failed has left.
   *
   * @return how many
   */
  public int removeUnreferenced(Set<String> keys) {
    if (keys.isEmpty()) {
      return 0;
    }
    Set<String> unused = new TreeSet<>(keys);
    unused.removeAll(references().keySet());
    unused.forEach(store::remove);
    return unused.size();
  }

  private Map<String, Set<String>> references() {
    Map<String, Set<String>> references = new TreeMap<>();
    for (Column column : columns()) {
      // names from the database's own catalogue, not from anybody's request
      jdbc
          .sql("select distinct %s from %s".formatted(column.name(), column.table()))
          .query(String.class)
          .list()
          .stream()
          .filter(key -> key != null && MediaKey.isOne(key))
          .forEach(
              key ->
                  references
                      .computeIfAbsent(key, unused -> new TreeSet<>())
                      .add(column.table() + "." + column.name()));
    }
    return references;
  }

  /** What was taken down: its hash stays where it is named, its bytes must not. */
  private List<String> removed() {
    return jdbc.sql("select sha256 from removed_file").query(String.class).list();
  }

  private record Column(String table, String name) {}

  private List<Column> columns() {
    return jdbc.sql(
            """
            select lower(c.table_name) as table_name, lower(c.column_name) as column_name
            from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where lower(c.table_schema) = 'public' and t.table_type like 'BASE TABLE'
              and lower(c.column_name) like '%\\_key' escape '\\' and lower(c.data_type) like 'character%'
            """)
        .query((row, index) -> new Column(row.getString(1), row.getString(2)))
        .list();
  }

  private Set<String> damaged(Set<String> keys) {
    Set<String> damaged = new TreeSet<>();
    for (String key : keys) {
      try {
        if (!Sha256.of(store.path(key)).equals(key)) {
          damaged.add(key);
        }
      } catch (IOException | UncheckedIOException unreadable) {
        damaged.add(key);
      }
    }
    return damaged;
  }
}
