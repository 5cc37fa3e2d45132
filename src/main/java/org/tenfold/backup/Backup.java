package org.tenfold.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.stereotype.Service;
import org.tenfold.backup.database.OneMoment;
import org.tenfold.backup.file.BackupFolder;
import org.tenfold.backup.file.BackupManifest;
import org.tenfold.backup.file.BackupWriter;
import org.tenfold.backup.file.MediaPool;
import org.tenfold.console.BuildVersion;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.transfer.table.Table;

/**
 * Writes all that a server knows into a folder, as of one moment, while people go on working
 * (docs/decisions/0064). Safe for several threads; in one folder one backup at a time.
 */
@Service
public class Backup {
  /** Stays free beyond what a backup needs. */
  private static final long RESERVE = 64L << 20;

  private final DataSource database;
  private final MediaStore store;
  private final DataFolder data;

  Backup(DataSource database, MediaStore store, DataFolder data) {
    this.database = database;
    this.store = store;
    this.data = data;
  }

  /** What whoever waits is told, and a way to be told to stop. */
  @FunctionalInterface
  public interface Progress {
    /**
     * @throws RuntimeException to end the work; nothing of it stays
     */
    void say(String line);
  }

  /**
   * @throws InvalidInput when there is no room, or another backup is being written there
   */
  public BackupReport write(BackupWish wish, Progress progress) throws IOException {
    try (BackupFolder folder = BackupFolder.open(wish.folder());
        BackupWriter writer = folder.begin(Instant.now())) {
      BackupManifest.Media media;
      Copied copied;
      BackupManifest rows;
      Set<String> named;
      try (OneMoment moment = OneMoment.of(database)) {
        requireRoom(folder.root(), moment.bytes());
        rows = rows(moment, writer, progress);
        named = new TreeSet<>(moment.namedFiles());
      }
      // after the rows: what they name was stored before them, and never changes under its key
      Map<String, Long> files = new TreeMap<>();
      store.forEach(file -> files.put(file.key(), file.bytes()));
      copied = wish.media() ? copy(files, folder, progress) : new Copied(0, 0);
      named.removeAll(files.keySet());
      writer.media(files);
      media =
          new BackupManifest.Media(
              wish.media(),
              files.size(),
              files.values().stream().mapToLong(Long::longValue).sum(),
              List.copyOf(named));
      BackupManifest manifest = with(rows, media);
      Path place = writer.finish(manifest);
      List<String> removed = List.of();
      Optional<String> kept = Optional.empty();
      try {
        removed = wish.keep() > 0 ? folder.keep(wish.keep()) : List.of();
      } catch (InvalidInput | IOException e) { // this one is whole all the same
        kept = Optional.of(String.valueOf(e.getMessage()));
      }
      return new BackupReport(
          place, manifest, copied.files(), copied.bytes(), size(place), removed, kept);
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be read.", e);
    }
  }

  private BackupManifest rows(OneMoment moment, BackupWriter writer, Progress progress)
      throws IOException {
    Instant at = Instant.now();
    List<String> migrations = moment.migrations();
    List<BackupManifest.Rows> tables = new ArrayList<>();
    for (Table table : moment.tables()) {
      BackupManifest.Rows written = writer.table(table.name(), out -> moment.write(table, out));
      tables.add(written);
      progress.say("table " + written.table() + ": " + written.rows() + " rows");
    }
    return new BackupManifest(
        BackupManifest.FORMAT,
        new BuildVersion().getVersion()[0],
        migrations.stream()
            .map(MigrationVersion::fromVersion)
            .max(MigrationVersion::compareTo)
            .map(MigrationVersion::getVersion)
            .orElseThrow(() -> new InvalidInput("backup.no-tables")),
        migrations,
        moment.database(),
        at.toString(),
        data.id(),
        tables,
        moment.sequences(),
        new BackupManifest.Media(false, 0, 0, List.of()));
  }

  private static BackupManifest with(BackupManifest rows, BackupManifest.Media media) {
    return new BackupManifest(
        rows.format(),
        rows.tenfold(),
        rows.schema(),
        rows.migrations(),
        rows.database(),
        rows.takenAt(),
        rows.machine(),
        rows.tables(),
        rows.sequences(),
        media);
  }

  private record Copied(int files, long bytes) {}

  /** Leaves only those in {@code files} that are in the folder now. */
  private Copied copy(Map<String, Long> files, BackupFolder folder, Progress progress)
      throws IOException {
    MediaPool pool = folder.media();
    Map<String, Long> fresh = new TreeMap<>(files);
    fresh.entrySet().removeIf(file -> pool.has(file.getKey(), file.getValue()));
    requireRoom(folder.root(), fresh.values().stream().mapToLong(Long::longValue).sum());
    int copied = 0;
    long bytes = 0;
    for (Map.Entry<String, Long> file : fresh.entrySet()) {
      MediaPool.Outcome outcome = pool.copy(store.path(file.getKey()), file.getKey());
      if (outcome == MediaPool.Outcome.COPIED) {
        copied++;
        bytes += file.getValue();
      } else {
        files.remove(file.getKey());
        progress.say(
            (outcome == MediaPool.Outcome.DAMAGED ? "damaged in the store: " : "gone: ")
                + file.getKey());
      }
      progress.say("media: " + copied + " of " + fresh.size());
    }
    pool.sync();
    return new Copied(copied, bytes);
  }

  private static void requireRoom(Path folder, long bytes) throws IOException {
    long room = Files.getFileStore(folder).getUsableSpace();
    if (bytes + RESERVE > room) {
      throw new InvalidInput("backup.no-room", folder, (bytes + RESERVE) >> 20, room >> 20);
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
    }
  }
}
