package org.tenfold.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.tenfold.database.FreeSpace;

/** Asks the machine how it does. Thread-safe. */
@Service
public class ServerStates {
  private final String version;
  private final DataSource database;
  private final FreeSpace space;

  ServerStates(@Value("${tenfold.version}") String version, DataSource database, FreeSpace space) {
    this.version = version.startsWith("@") ? "" : version;
    this.database = database;
    this.space = space;
  }

  public ServerState now() {
    Runtime machine = Runtime.getRuntime();
    try {
      return new ServerState(
          version,
          Runtime.version().toString(),
          database(),
          Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
          machine.totalMemory() - machine.freeMemory(),
          machine.maxMemory(),
          machine.availableProcessors(),
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
          space.room(),
          space.isScarce());
    } catch (IOException e) {
      throw new UncheckedIOException("The free space of the data folder cannot be asked.", e);
    }
  }

  /** A page about troubles is there when the database is not. */
  private String database() {
    try (Connection connection = database.getConnection()) {
      DatabaseMetaData told = connection.getMetaData();
      return told.getDatabaseProductName() + " " + told.getDatabaseProductVersion();
    } catch (SQLException away) {
      return "";
    }
  }
}
