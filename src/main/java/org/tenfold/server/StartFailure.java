package org.tenfold.server;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.web.server.PortInUseException;
import org.tenfold.error.InvalidInput;

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
  Optional<String> sentence(Throwable failure) {
    return chain(failure).stream().flatMap(cause -> ofCause(cause).stream()).findFirst();
  }

  /** The sentence, or what the innermost cause says. */
  String words(Throwable failure) {
    return sentence(failure).orElseGet(() -> String.valueOf(chain(failure).getLast().getMessage()));
  }

  private Optional<String> ofCause(Throwable cause) {
    return switch (cause) {
      case InvalidInput refused -> Optional.ofNullable(refused.getMessage());
      case LostDatabase.LostException lost -> Optional.ofNullable(lost.getMessage());
      case FlywayValidateException other ->
          Optional.of(
              "the database of the data folder "
                  + folder
                  + " was last opened by another version of Tenfold, most likely a newer one. Start"
                  + " that version, or put back the copy that you made before it (UPGRADING.md)");
      case PortInUseException taken ->
          Optional.of(
              "port "
                  + taken.getPort()
                  + " is in use. Stop the program that has it, or choose another one:"
                  + " --server.port=N");
      case SQLException sql when url.startsWith("jdbc:postgresql") -> ofPostgres(sql);
      case SQLException sql -> ofEmbedded(sql);
      case FileSystemException file -> ofFile(file);
      default -> Optional.empty();
    };
  }

  private Optional<String> ofEmbedded(SQLException sql) {
    return switch (sql.getErrorCode()) {
      case DATABASE_ALREADY_OPEN ->
          Optional.of(
              "another Tenfold runs on the data folder "
                  + folder
                  + ". Stop it first, or name another folder: --tenfold.data=DIR");
      case FILE_CORRUPTED, FILE_VERSION ->
          Optional.of(
              "the database file "
                  + folder
                  + "/tenfold.mv.db is damaged. Keep it aside and put a copy from your backup in"
                  + " its place; docs/storage.md says how to save what is in a damaged one.");
      case READ_ONLY, IO_EXCEPTION, IO_EXCEPTION_WITH_FILE -> Optional.of(notWritable());
      case WRONG_USER ->
          Optional.of(
              "the database file "
                  + folder
                  + "/tenfold.mv.db has another user or password: it is not one of Tenfold's, or"
                  + " spring.datasource.username and password were set otherwise.");
      default -> Optional.empty();
    };
  }

  private Optional<String> ofPostgres(SQLException sql) {
    String state = sql.getSQLState() == null ? "" : sql.getSQLState();
    if (state.equals(NO_PASSWORD) || state.equals(NOT_LET_IN)) {
      return Optional.of(
          "PostgreSQL at "
              + place()
              + " refuses the user or the password. Correct DB_USER and DB_PASSWORD.");
    }
    if (state.equals(NO_DATABASE)) {
      return Optional.of(
          "PostgreSQL has no database " + place() + ". Create it, or correct DB_URL.");
    }
    if (state.equals(NO_RIGHTS)) {
      return Optional.of(
          "the user of " + place() + " may not make tables there. Make it the database's owner.");
    }
    return state.startsWith(NO_CONNECTION)
        ? Optional.of("PostgreSQL does not answer at " + place() + ". Start it, or correct DB_URL.")
        : Optional.empty();
  }

  /** Host, port and name; what follows may hold a password. */
  private String place() {
    return url.replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("[?].*", "");
  }

  private Optional<String> ofFile(FileSystemException file) {
    boolean ours =
        file.getFile() != null && file.getFile().contains(folder.replaceFirst("^\\./", ""));
    String why = String.valueOf(file.getReason());
    if (!ours) {
      return Optional.empty();
    }
    return Optional.of(
        why.contains("No space") ? "no space is left for " + file.getFile() + "." : notWritable());
  }

  private String notWritable() {
    return "the data folder "
        + folder
        + " cannot be written. Give it to whoever runs Tenfold, or name another one:"
        + " --tenfold.data=DIR";
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
