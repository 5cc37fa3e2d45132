package org.tenfold.console;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;

/**
 * What a command says when it ends in a way that none of its parts foresaw: a sentence that says
 * what to do, never a trace of the stack.
 */
public final class CommandFailure {
  /** Whoever sets this variable gets the trace. */
  public static final String TRACE = "TENFOLD_TRACE";

  private static final long MEBIBYTE = 1L << 20;
  private static final int DEEPEST = 20;

  private CommandFailure() {}

  public static Message said(Throwable failure) {
    return causes(failure).stream()
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .orElseGet(CommandFailure::unforeseen);
  }

  /** Of a failure of which nothing better is known. */
  public static Message unforeseen() {
    return Message.of("console.unforeseen", TRACE);
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

  private static Optional<Message> known(Throwable cause) {
    return Optional.ofNullable(
        switch (cause) {
          case OutOfMemoryError memory ->
              Message.of("console.memory", Runtime.getRuntime().maxMemory() / MEBIBYTE);
          case StackOverflowError deep -> Message.of("console.nested");
          case LinkageError missing -> Message.of("console.library");
          case InterruptedException stopped -> Message.of("console.stopped");
          case AccessDeniedException denied ->
              Message.of("console.not-permitted", denied.getFile());
          case FileSystemException file ->
              file.getReason() == null
                  ? Message.of("console.file", file.getFile())
                  : Message.of("console.file-because", file.getFile(), file.getReason());
          default -> null;
        });
  }
}
