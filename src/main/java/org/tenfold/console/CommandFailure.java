package org.tenfold.console;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command says when it ends in a way that none of its parts foresaw: a sentence that says
 * what to do, never a trace of the stack.
 */
public final class CommandFailure {
  /** Whoever sets this variable gets the trace. */
  public static final String TRACE = "TENFOLD_TRACE";

  public static final String UNFORESEEN =
      "Something unforeseen happened. Check that the files and numbers given are what the command"
          + " asks for (see --help). If they are, set "
          + TRACE
          + "=1 to see where it failed, and report it.";

  private static final long MEBIBYTE = 1L << 20;
  private static final int DEEPEST = 20;

  private CommandFailure() {}

  public static String words(Throwable failure) {
    return causes(failure).stream()
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .orElse(UNFORESEEN);
  }

  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (@Nullable Throwable cause = failure;
        cause != null && causes.size() < DEEPEST;
        cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes;
  }

  private static Optional<String> known(Throwable cause) {
    return switch (cause) {
      case OutOfMemoryError memory ->
          Optional.of(
              "This needs more than the %d MiB of memory that Java may use. Give it more, as in java -Xmx8g, or split the file."
                  .formatted(Runtime.getRuntime().maxMemory() / MEBIBYTE));
      case StackOverflowError deep ->
          Optional.of("What was given is nested too deeply to be read. Check the file.");
      case LinkageError missing ->
          Optional.of(
              "A library that the command needs cannot be loaded here. Check that the jar is whole,"
                  + " and that the folder for temporary files has room and can be written to.");
      case InterruptedException stopped -> Optional.of("The command was stopped. Run it again.");
      case AccessDeniedException denied ->
          Optional.of(
              "It is not permitted to read or write %s. Check who owns it, or name another place."
                  .formatted(denied.getFile()));
      case FileSystemException file ->
          Optional.of(
              "%s cannot be read or written%s. Check the path and the room on the disk."
                  .formatted(
                      file.getFile(), file.getReason() == null ? "" : ": " + file.getReason()));
      default -> Optional.empty();
    };
  }
}
