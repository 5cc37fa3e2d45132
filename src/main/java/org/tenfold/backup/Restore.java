package org.tenfold.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Service;
import org.tenfold.backup.database.Compared;
import org.tenfold.backup.database.NewDatabase;
import org.tenfold.backup.file.WholeBackup;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.media.OwnerOnly;
import org.tenfold.media.Sha256;

/** Makes a server of a backup, in an empty database (docs/decisions/0064). */
@Service
public class Restore {
  private static final long RESERVE = 64L << 20;

  private final DataSource database;
  private final FlywayMigrationStrategy migrating;
  private final MediaStore store;
  private final DataFolder data;

  Restore(
      DataSource database, FlywayMigrationStrategy migrating, MediaStore store, DataFolder data) {
    this.database = database;
    this.migrating = migrating;
    this.store = store;
    this.data = data;
  }

  /**
   * @param media files that came into the store; the others were there
   */
  public record Restored(List<Compared> tables, int media) {
    public boolean same() {
      return tables.stream().allMatch(Compared::same);
    }
  }

  /**
   * Stopped in the middle, it may be begun anew.
   *
   * @param withMedia false where the store is the same as before
   * @throws InvalidInput when the database holds anything, or the backup is damaged
   */
  public Restored bring(WholeBackup backup, boolean withMedia) throws IOException {
    NewDatabase fresh = new NewDatabase(database, migrating);
    Map<String, Long> wanted = withMedia ? wanted(backup) : Map.of();
    fresh.begin(backup.manifest());
    for (String key : wanted.keySet()) {
      bring(backup, key);
    }
    if (backup.manifest().machine() != null && withMedia) {
      Path id = data.root().resolve("tenfold.id");
      if (!Files.exists(id)) {
        Path whole = data.work().resolve("restored.id"); // a kill leaves no empty one
        OwnerOnly.write(whole, backup.manifest().machine() + "\n");
        Files.move(whole, id, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    try {
      List<Compared> tables = fresh.fill(backup);
      Restored restored = new Restored(tables, wanted.size());
      if (restored.same()) {
        fresh.end();
      }
      return restored;
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be filled.", e);
    }
  }

  /** Files of the backup that the store lacks. */
  private Map<String, Long> wanted(WholeBackup backup) throws IOException {
    Map<String, Long> wanted = new HashMap<>(backup.media());
    store.forEach(file -> wanted.remove(file.key(), file.bytes()));
    if (!wanted.isEmpty() && !backup.manifest().media().copied()) {
      throw new InvalidInput(
          "backup.media-not-there", wanted.size(), wanted.keySet().iterator().next());
    }
    for (String key : new ArrayList<>(wanted.keySet())) {
      if (!Files.exists(backup.pool().path(key))) {
        throw new InvalidInput("backup.missing", backup.pool().path(key));
      }
    }
    long bytes = wanted.values().stream().mapToLong(Long::longValue).sum() + RESERVE;
    long room = Files.getFileStore(data.work()).getUsableSpace();
    if (bytes > room) {
      throw new InvalidInput("backup.no-room", data.root(), bytes >> 20, room >> 20);
    }
    return wanted;
  }

  private void bring(WholeBackup backup, String key) throws IOException {
    Path copy = Files.createTempFile(data.work(), "restore", null);
    try {
      copy(backup.pool().path(key), copy);
      if (!Sha256.of(copy).equals(key)) {
        throw new InvalidInput("backup.damaged", backup.pool().path(key));
      }
      store.adopt(copy);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void copy(Path from, Path to) throws IOException {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException gone) {
      throw gone;
    } catch (IOException e) {
      throw new InvalidInput(e, "backup.not-brought", from, data.root(), e.getMessage());
    }
  }
}
