package org.tenfold.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.tenfold.console.Backstage;

/**
 * Starts the application without pages and without jobs, and hands out its beans. For one command;
 * not safe for several threads.
 */
public final class DatabaseServices implements Backstage {
  /** Only what was found is printed. */
  private static final List<String> QUIET =
      List.of(
          "--logging.level.root=off",
          "--logging.level.org=off",
          "--logging.level.org.flywaydb=off", // set in application.properties
          "--logging.level.org.tenfold=off");

  /** Knows the database as soon as the settings are read. */
  private StartFailure failure = new StartFailure("", "");

  @Override
  public Optional<String> problem(List<String> settings) {
    return Settings.problem(settings.toArray(String[]::new));
  }

  @Override
  public int with(String command, List<String> settings, ToIntFunction<Services> work) {
    List<String> arguments = new ArrayList<>(settings);
    arguments.addAll(QUIET);
    SpringApplicationBuilder application =
        new SpringApplicationBuilder(Server.class)
            .profiles("backstage")
            .properties("db-scheduler.enabled=false");
    return with(command, application, arguments, work);
  }

  @Override
  public int withJobs(String command, List<String> settings, ToIntFunction<Services> work) {
    return with(
        command,
        new SpringApplicationBuilder(Server.class).profiles("worker"),
        new ArrayList<>(settings),
        work);
  }

  @Override
  public int asItIs(
      String command, List<String> settings, boolean there, ToIntFunction<Services> work) {
    List<String> arguments = new ArrayList<>(settings);
    arguments.addAll(QUIET);
    arguments.add("--tenfold.worker.spares=0");
    SpringApplicationBuilder application =
        new SpringApplicationBuilder(AsItIs.class).profiles("backstage");
    return with(command, application, arguments, there, work);
  }

  private int with(
      String command,
      SpringApplicationBuilder application,
      List<String> arguments,
      ToIntFunction<Services> work) {
    return with(command, application, arguments, true, work);
  }

  private int with(
      String command,
      SpringApplicationBuilder application,
      List<String> arguments,
      boolean there,
      ToIntFunction<Services> work) {
    System.clearProperty("logback.configurationFile"); // Spring has its own, and would warn
    try (ConfigurableApplicationContext context =
        application
            .initializers(opened -> failure = database(opened.getEnvironment(), there))
            .run(arguments.toArray(String[]::new))) {
      return work.applyAsInt(context::getBean);
    } catch (RuntimeException e) {
      System.err.println(command + " could not be done: " + failure.words(e));
      return NOT_DONE;
    }
  }

  /**
   * @param there whether to require that there is one: else it would be made, and found whole
   */
  private static StartFailure database(Environment environment, boolean there) {
    String url = environment.getProperty("spring.datasource.url", "");
    String folder = environment.getProperty("tenfold.data", "data");
    if (there
        && url.startsWith("jdbc:h2:file:")
        && !Files.exists(Path.of(folder, "tenfold.mv.db"))) {
      throw new IllegalStateException(
          "there is no database in "
              + Path.of(folder).toAbsolutePath()
              + ". Say where it is: --tenfold.data=DIR");
    }
    return new StartFailure(folder, url);
  }
}
