package org.tenfold.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/**
 * A command that needs the database. Beside its own options it takes the server's settings ({@code
 * --tenfold.data=DIR}, {@code --spring.profiles.active=postgres}), for the database is found by
 * them; the embedded one can be opened only while no server runs on it. Exit codes: 0 all is well,
 * 1 not, 2 not looked.
 */
public abstract class DatabaseCommand implements Callable<Integer> {
  private final Supplier<Backstage> backstage;

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

  @Unmatched private List<String> settings = new ArrayList<>();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /**
   * @param backstage asked for only when the work begins: reading the help opens no database
   */
  protected DatabaseCommand(Supplier<Backstage> backstage) {
    this.backstage = backstage;
  }

  /** Whether the application does background jobs while the command works, and logs. */
  protected boolean doesJobs() {
    return false;
  }

  /**
   * @return the exit code
   */
  protected abstract int work(Backstage.Services services);

  @Override
  public final Integer call() {
    Backstage opened = backstage.get();
    opened
        .problem(settings)
        .ifPresent(
            problem -> {
              throw new CommandLine.ParameterException(spec.commandLine(), problem);
            });
    return run(opened, all());
  }

  /**
   * Opens the database, and does the work.
   *
   * @param settings of the server
   * @return the exit code
   */
  protected int run(Backstage opened, List<String> settings) {
    return doesJobs()
        ? opened.withJobs(name(), settings, this::work)
        : opened.with(name(), settings, this::work);
  }

  /** By which people know the command. */
  protected final String name() {
    return spec.name();
  }

  private List<String> all() {
    List<String> all = new ArrayList<>(settings);
    if (data != null) {
      all.add("--tenfold.data=" + data);
    }
    if (profile != null) {
      all.add("--spring.profiles.active=" + profile);
    }
    return all;
  }
}
