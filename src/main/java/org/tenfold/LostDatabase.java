package org.tenfold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;
import org.tenfold.media.DataFolder;

/**
 * Refuses to begin a new data set beside the films of another. H2 makes an empty database of a file
 * that is missing or cut off, and a wrong address leads to another one.
 */
@Component
class LostDatabase implements FlywayMigrationStrategy {
  private final DataFolder data;

  LostDatabase(DataFolder data) {
    this.data = data;
  }

  /** Bears the sentence that people read. */
  static final class LostException extends IllegalStateException {
    LostException(String sentence) {
      super(sentence);
    }
  }

  @Override
  public void migrate(Flyway flyway) {
    if (flyway.info().current() == null && holdsFiles()) {
      throw new LostException(
          "the data folder "
              + data.root()
              + " holds films or clips, but its database is empty. Put a copy from your backup in"
              + " its place, correct DB_URL, or name another folder: --tenfold.data=DIR");
    }
    flyway.migrate();
  }

  private boolean holdsFiles() {
    Path store = data.store();
    try (Stream<Path> files = Files.walk(store)) {
      return files.anyMatch(Files::isRegularFile);
    } catch (IOException e) {
      throw new UncheckedIOException("The store " + store + " cannot be read.", e);
    }
  }
}
