package org.tenfold;

import java.util.Arrays;
import org.tenfold.cli.TenfoldCommand;

/**
 * The one door. Without arguments, or with Spring's, which begin with {@code --}, the server; else
 * a command, for which no class of Spring is loaded.
 */
public final class Application {
  private Application() {}

  public static void main(String[] args) {
    if (startsServer(args)) {
      Server.start(args);
    } else if (DatabaseCommand.knows(args[0])) {
      System.exit(DatabaseCommand.run(args[0], Arrays.copyOfRange(args, 1, args.length)));
    } else {
      System.exit(TenfoldCommand.run(args));
    }
  }

  static boolean startsServer(String... args) {
    return args.length == 0
        || (args[0].startsWith("--") && !args[0].equals("--help") && !args[0].equals("--version"));
  }
}
