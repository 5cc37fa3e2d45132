package org.tenfold;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Runs a command that needs the database, but no server. It takes Spring's arguments ({@code
 * --tenfold.data=DIR}, {@code --spring.profiles.active=postgres}), for the database is found by
 * them; the embedded one can be opened only while no server runs on it.
 */
final class Backstage {
  private Backstage() {}

  /**
   * @return the exit code
   * @throws RuntimeException when there is no database; {@link #reason} has it in words
   */
  static int run(List<String> args, ToIntFunction<ApplicationContext> command) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Server.class)
            .profiles("backstage")
            .properties("db-scheduler.enabled=false")
            .initializers(application -> requireDatabase(application.getEnvironment()))
            .run(quiet(args))) {
      return command.applyAsInt(context);
    }
  }

  /** Only what was found is printed. */
  private static String[] quiet(List<String> args) {
    return Stream.concat(
            args.stream(), Stream.of("--logging.level.root=off", "--logging.level.org=off"))
        .toArray(String[]::new);
  }

  /** Else an empty one would be made where there is none. */
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

  static String reason(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String words = String.valueOf(cause.getMessage());
    return words.contains("already in use")
        ? "a server runs on this database: stop it first, or use its pages."
        : words;
  }
}
