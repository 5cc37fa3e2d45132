package org.tenfold;

import java.io.IOException;
import java.util.Optional;
import org.tenfold.cli.TenfoldCommand;
import org.tenfold.launch.LaidOut;
import org.tenfold.launch.PackagedJar;
import org.tenfold.server.DatabaseServices;
import org.tenfold.server.Server;
import org.tenfold.server.Settings;

/**
 * Without arguments, or with Spring's, which begin with {@code --}, the server; else a command, and
 * but for those that need the database no class of Spring is loaded.
 */
public final class Application {
  private Application() {}

  public static void main(String[] args) throws IOException {
    if (PackagedJar.runFaster(Application.class, args)) {
      return;
    }
    if (startsServer(args)) {
      Optional<String> problem = Settings.problem(args);
      if (problem.isPresent()) {
        System.err.println("Tenfold does not start: " + problem.get());
        System.exit(2);
      }
      Server.start(args);
      LaidOut.prepareSoon();
    } else {
      int exit = TenfoldCommand.run(DatabaseServices::new, args);
      LaidOut.prepare();
      System.exit(exit);
    }
  }

  static boolean startsServer(String... args) {
    return args.length == 0
        || (args[0].startsWith("--") && !args[0].equals("--help") && !args[0].equals("--version"));
  }
}
