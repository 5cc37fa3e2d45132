package org.tenfold.server;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.tenfold.database.DiskFullException;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;

/**
 * Why Tenfold does not start, and what to do, in one sentence, for those reasons that lie outside
 * of it: a folder, a port, a database. Codes are H2's, states those of PostgreSQL's manual,
 * appendix A.
 */
final class StartFailure {
  private static final int DATABASE_ALREADY_OPEN = 90020;
  private static final int IO_EXCEPTION = 90028;
  private static final int FILE_CORRUPTED = 90030;
  private static final int IO_EXCEPTION_WITH_FILE = 90031;
  private static final int FILE_VERSION = 90048;
  private static final int READ_ONLY = 90097;
  private static final int WRONG_USER = 28000;
  private static final String NO_PASSWORD = "28P01";
  private static final String NOT_LET_IN = "28000";
  private static final String NO_DATABASE = "3D000";
  private static final String NO_CONNECTION = "08";
  private static final String NO_RIGHTS = "42501";
  private static final String STARTING = "57P03";
  private static final String NO_PLACE = "53300";
  private static final String DISK_FULL = "53100";
  private static final String NO_SPACE = "No space left";

  private final String folder;
  private final String url;

  /**
   * @param folder the data folder, as it was named
   * @param url of the database
   */
  StartFailure(String folder, String url) {
    this.folder = folder;
    this.url = url;
  }

  /** The sentence; empty when the failure is none of these. */
  Optional<Message> said(Throwable failure) {
    return chain(failure).stream().flatMap(cause -> ofCause(cause).stream()).findFirst();
  }

  /** The same in English. */
  Optional<String> sentence(Throwable failure) {
    return said(failure).map(Message::english);
  }

  /** The sentence, or what the innermost cause says. */
  String words(Throwable failure) {
    return sentence(failure).orElseGet(() -> String.valueOf(chain(failure).getLast().getMessage()));
  }

  private Optional<Message> ofCause(Throwable cause) {
    return Optional.ofNullable(
        switch (cause) {
          case InvalidInput refused -> refused.said();
          case FlywayValidateException other -> Message.of("server.other-version", folder);
          case PortInUseException taken -> Message.of("server.port", taken.getPort());
          case DiskFullException full -> Message.of("server.disk-full", folder);
          case SQLException sql when url.startsWith("jdbc:postgresql") -> ofPostgres(sql);
          case SQLException sql -> ofEmbedded(sql);
          case FileSystemException file -> ofFile(file);
          // what H2 writes by names no file
          case IOException full when isNoSpace(full) -> Message.of("server.no-space", folder);
          default -> null;
        });
  }

  private @Nullable Message ofEmbedded(SQLException sql) {
    return switch (sql.getErrorCode()) {
      case DATABASE_ALREADY_OPEN -> Message.of("server.second", folder);
      case FILE_CORRUPTED, FILE_VERSION -> Message.of("server.damaged", folder);
      case READ_ONLY, IO_EXCEPTION, IO_EXCEPTION_WITH_FILE ->
          chain(sql).stream().anyMatch(StartFailure::isNoSpace)
              ? Message.of("server.no-space", folder)
              : notWritable();
      case WRONG_USER -> Message.of("server.other-user", folder);
      default -> null;
    };
  }

  private @Nullable Message ofPostgres(SQLException sql) {
    String state = sql.getSQLState() == null ? "" : sql.getSQLState();
    return switch (state) {
      case NO_PASSWORD, NOT_LET_IN -> Message.of("server.postgres-refuses", place());
      case NO_DATABASE -> Message.of("server.postgres-no-database", place());
      case NO_RIGHTS -> Message.of("server.postgres-no-rights", place());
      case STARTING -> Message.of("server.postgres-starting", place());
      case NO_PLACE -> Message.of("server.postgres-full", place());
      case DISK_FULL -> Message.of("server.postgres-disk-full", place());
      default ->
          state.startsWith(NO_CONNECTION) ? Message.of("server.postgres-silent", place()) : null;
    };
  }

  /** Host, port and name; what follows may hold a password. */
  private String place() {
    return url.replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("[?].*", "");
  }

  private @Nullable Message ofFile(FileSystemException file) {
    boolean ours =
        file.getFile() != null && file.getFile().contains(folder.replaceFirst("^\\./", ""));
    if (!ours) {
      return null;
    }
    return isNoSpace(file) ? Message.of("server.no-space", file.getFile()) : notWritable();
  }

  private static boolean isNoSpace(Throwable cause) {
    return cause instanceof IOException && String.valueOf(cause.getMessage()).contains(NO_SPACE);
  }

  private Message notWritable() {
    String me = System.getProperty("user.name", "");
    return owner()
        .filter(owner -> !owner.equals(me))
        .map(owner -> Message.of("server.other-owner", folder, owner, me))
        .orElseGet(() -> Message.of("server.not-writable", folder));
  }

  /** Of the data folder, or of the first above it that is there. */
  private Optional<String> owner() {
    try {
      Path there = Path.of(folder).toAbsolutePath();
      while (!Files.exists(there) && there.getParent() != null) {
        there = there.getParent();
      }
      return Optional.of(Files.getOwner(there).getName());
    } catch (IOException | InvalidPathException | UnsupportedOperationException unknown) {
      return Optional.empty();
    }
  }

  /** From the outermost to the innermost. */
  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable one = failure; one != null && !chain.contains(one); one = one.getCause()) {
      chain.add(one);
    }
    return chain;
  }
}
