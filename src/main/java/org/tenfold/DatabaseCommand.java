package org.tenfold;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The commands that need the database. They take Spring's arguments ({@code --tenfold.data=DIR},
 * {@code --spring.profiles.active=postgres}), for the database is found by them; the embedded one
 * can be opened only while no server runs on it. Their exit codes: 0 all is well, 1 not, 2 not
 * looked.
 */
final class DatabaseCommand {
  private static final int NOT_CHECKED = 2;

  private static final Map<String, ToIntFunction<ConfigurableApplicationContext>> COMMANDS =
      Map.of(
          VerifyLog.NAME, VerifyLog::run,
          Recut.NAME, Recut::run,
          Reconcile.NAME, Reconcile::run);

  private DatabaseCommand() {}

  static boolean knows(String name) {
    return COMMANDS.containsKey(name);
  }

  /**
   * @param name of a known command
   * @return its exit code
   */
  static int run(String name, String... args) {
    ToIntFunction<ConfigurableApplicationContext> command = COMMANDS.get(name);
    if (command == null) {
      throw new IllegalArgumentException("no command " + name);
    }
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Server.class)
            .profiles("backstage")
            .properties("db-scheduler.enabled=false")
            .initializers(application -> requireDatabase(application.getEnvironment()))
            .run(quiet(args))) {
      return command.applyAsInt(context);
    } catch (RuntimeException e) {
      System.err.println(name + " could not be done: " + reason(e));
      return NOT_CHECKED;
    }
  }

  /** Only what was found is printed. */
  private static String[] quiet(String... args) {
    return Stream.concat(
            Arrays.stream(args), Stream.of("--logging.level.root=off", "--logging.level.org=off"))
        .toArray(String[]::new);
  }

  /** Else an empty one would be made where there is none, and found whole. */
  private static void requireDatabase(Environment environment) {
    String url = environment.getProperty("spring.datasource.url", "");
    Path file = Path.of(environment.getProperty("tenfold.data", "data"), "tenfold.mv.db");
    if (url.startsWith("jdbc:h2:file:") && !Files.exists(file)) {
      throw new IllegalStateException(
          "there is no database in "
              + file.toAbsolutePath().getParent()
              + ". Say where it is: --tenfold.data=DIR");
    }
  }

  private static String reason(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String words = String.valueOf(cause.getMessage());
    return words.contains("already in use")
        ? "a server runs on this database: stop it first."
        : words;
  }
}
