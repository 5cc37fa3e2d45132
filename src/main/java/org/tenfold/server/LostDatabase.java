package org.tenfold.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.api.callback.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.DataFolder;

/**
 * Refuses to begin a new data set beside the movies of another. H2 makes an empty database of a
 * file that is missing or cut off, and a wrong address leads to another one.
 */
@Component
class LostDatabase extends BeforeMigration {
  private final DataFolder data;

  LostDatabase(DataFolder data) {
    super("lost-database");
    this.data = data;
  }

  /** A schema that stands in a database until all of a backup is in it, see {@code backup}. */
  private static final String RESTORE = "tenfold_restore";

  /** Migrations make JSON in SQL's own way (V34). */
  private static final int OLDEST_POSTGRES = 16;

  /** Bears the sentence that people read. */
  static final class LostException extends InvalidInput {
    LostException(String code, @Nullable Object... arguments) {
      super(code, arguments);
    }
  }

  @Override
  void look(Context context) {
    requireVersion(context);
    if (isHalfRestored(context)) {
      throw new LostException("server.half-restored");
    }
    if (isEmpty(context) && holdsFiles()) {
      throw new LostException("server.lost-database", data.root());
    }
  }

  private static void requireVersion(Context context) {
    try {
      DatabaseMetaData server = context.getConnection().getMetaData();
      if (server.getDatabaseProductName().equals("PostgreSQL")
          && server.getDatabaseMajorVersion() < OLDEST_POSTGRES) {
        throw new LostException(
            "server.postgres-version", server.getDatabaseProductVersion(), OLDEST_POSTGRES);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not say its version.", e);
    }
  }

  private static boolean isHalfRestored(Context context) {
    try (ResultSet found = context.getConnection().getMetaData().getSchemas(null, RESTORE)) {
      return found.next();
    } catch (SQLException e) {
      throw new IllegalStateException("The schemas of the database cannot be listed.", e);
    }
  }

  private static boolean isEmpty(Context context) {
    try (ResultSet found =
        context.getConnection().getMetaData().getTables(null, null, "project", null)) {
      return !found.next();
    } catch (SQLException e) {
      throw new IllegalStateException("The tables of the database cannot be listed.", e);
    }
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
