package org.tenfold.backup.file;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds: {@code manifest.json}.
 *
 * @param format of the backup, {@value #FORMAT} today
 * @param tenfold version that wrote it
 * @param schema number of the last migration
 * @param migrations numbers of all migrations that made the tables
 * @param database it was read from: {@code H2} or {@code PostgreSQL}
 * @param takenAt the moment of which it is, ISO 8601, by the machine's clock
 * @param machine whose data folder it is; jobs wait for the machine that has their files
 * @param sequences next number of each
 */
public record BackupManifest(
    int format,
    String tenfold,
    String schema,
    List<String> migrations,
    String database,
    String takenAt,
    @Nullable UUID machine,
    List<Rows> tables,
    Map<String, Long> sequences,
    Media media) {
  public static final int FORMAT = 1;

  /**
   * @param sha256 of its rows in any order, see {@link RowsHash}
   */
  public record Rows(String table, long rows, String sha256) {}

  /**
   * @param copied whether the files are in the backup; else only their list is
   * @param missing named by rows, but in the store no more, or not any longer what they were
   */
  public record Media(boolean copied, int files, long bytes, List<String> missing) {}

  public long rows() {
    return tables.stream().mapToLong(Rows::rows).sum();
  }
}
