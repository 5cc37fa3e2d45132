package org.tenfold;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.tenfold.cli.TenfoldCommand;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/**
 * A command that needs the database. Beside its own options it takes the server's settings ({@code
 * --tenfold.data=DIR}, {@code --spring.profiles.active=postgres}), for the database is found by
 * them; the embedded one can be opened only while no server runs on it. Exit codes: 0 all is well,
 * 1 not, 2 not looked.
 */
abstract class DatabaseCommand implements Callable<Integer> {
  private static final int NOT_CHECKED = 2;

  @Option(
      names = "--tenfold.data",
      paramLabel = "DIR",
      description = "The data folder; else what TENFOLD_DATA names, else ./data.")
  private @Nullable Path data;

  @Option(
      names = "--spring.profiles.active",
      paramLabel = "PROFILE",
      description = "postgres: the database that DB_URL, DB_USER and DB_PASSWORD name.")
  private @Nullable String profile;

  /** Knows the database as soon as the settings are read. */
  private StartFailure failure = new StartFailure("", "");

  @Unmatched private List<String> settings = new ArrayList<>();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /** By name, in the order of the help. */
  static Map<String, Class<?>> all() {
    Map<String, Class<?>> all = new LinkedHashMap<>();
    all.put(ImportClips.NAME, ImportClips.class);
    all.put(VerifyLog.NAME, VerifyLog.class);
    all.put(Recut.NAME, Recut.class);
    all.put(Reconcile.NAME, Reconcile.class);
    return all;
  }

  /**
   * @param name of one of {@link #all}
   * @return its exit code
   */
  static int run(String name, String... args) {
    return TenfoldCommand.run(
        all(), Stream.concat(Stream.of(name), Stream.of(args)).toArray(String[]::new));
  }

  /**
   * @return the exit code
   */
  abstract int work(ConfigurableApplicationContext context);

  @Override
  public final Integer call() {
    Settings.problem(settings.toArray(String[]::new))
        .ifPresent(
            problem -> {
              throw new CommandLine.ParameterException(spec.commandLine(), problem);
            });
    System.clearProperty("logback.configurationFile"); // Spring has its own, and would warn
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Server.class)
            .profiles("backstage")
            .properties("db-scheduler.enabled=false")
            .initializers(application -> failure = database(application.getEnvironment()))
            .run(arguments())) {
      return work(context);
    } catch (RuntimeException e) {
      System.err.println(spec.name() + " could not be done: " + failure.words(e));
      return NOT_CHECKED;
    }
  }

  /** Only what was found is printed. */
  private String[] arguments() {
    List<String> all = new ArrayList<>(settings);
    if (data != null) {
      all.add("--tenfold.data=" + data);
    }
    if (profile != null) {
      all.add("--spring.profiles.active=" + profile);
    }
    all.addAll(
        List.of(
            "--logging.level.root=off",
            "--logging.level.org=off",
            "--logging.level.org.tenfold=off"));
    return all.toArray(String[]::new);
  }

  /** Requires that there is one: else it would be made, and found whole. */
  private static StartFailure database(Environment environment) {
    String url = environment.getProperty("spring.datasource.url", "");
    String folder = environment.getProperty("tenfold.data", "data");
    if (url.startsWith("jdbc:h2:file:") && !Files.exists(Path.of(folder, "tenfold.mv.db"))) {
      throw new IllegalStateException(
          "there is no database in "
              + Path.of(folder).toAbsolutePath()
              + ". Say where it is: --tenfold.data=DIR");
    }
    return new StartFailure(folder, url);
  }
}
