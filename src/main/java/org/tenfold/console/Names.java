package org.tenfold.console;

import java.nio.file.InvalidPathException;
import org.tenfold.error.Message;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/**
 * Names of files beyond ASCII. Java takes their encoding from the environment; in a bare container,
 * where that is POSIX, no such name can be opened, and nothing in a running Java can change it.
 */
public final class Names {
  public static final String ADVICE =
      "This environment knows only ASCII names: set LC_ALL=C.UTF-8 and start again.";

  private final IParameterExceptionHandler usual;

  public Names(IParameterExceptionHandler usual) {
    this.usual = usual;
  }

  /** One sentence where the environment is at fault; else what is said of any wrong parameter. */
  public int explained(ParameterException error, String[] args) throws Exception {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidPathException path) {
        error.getCommandLine().getErr().println(refused(path).english());
        return CommandLine.ExitCode.USAGE;
      }
    }
    if (String.valueOf(error.getMessage()).contains("java.nio.file.Path") && !knowsUnicode()) {
      error.getCommandLine().getErr().println("A file's name cannot be read. " + ADVICE);
      return CommandLine.ExitCode.USAGE;
    }
    return usual.handleParseException(error, args);
  }

  public static Message refused(InvalidPathException path) {
    return knowsUnicode()
        ? Message.of("console.no-path", path.getInput(), path.getReason())
        : Message.of("console.name-unreadable", path.getInput(), ADVICE);
  }

  private static boolean knowsUnicode() {
    return System.getProperty("sun.jnu.encoding", "").startsWith("UTF");
  }
}
