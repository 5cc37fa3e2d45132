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

  /** In which way the database is opened. */
  protected enum Opening {
    /** Brought to this version first; it must be there. */
    UPGRADED,
    /** The same, and the application does background jobs while the command works, and logs. */
    WITH_JOBS,
    /** As it is: it must be there. */
    AS_IT_IS,
    /** As it is, be it there or not. */
    NEW
  }

  protected Opening opening() {
    return Opening.UPGRADED;
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
    int exit =
        switch (opening()) {
          case UPGRADED -> opened.with(spec.name(), all(), this::work);
          case WITH_JOBS -> opened.withJobs(spec.name(), all(), this::work);
          case AS_IT_IS -> opened.asItIs(spec.name(), all(), true, this::work);
          case NEW -> opened.asItIs(spec.name(), all(), false, this::work);
        };
    return exit == 0 && opening() == Opening.NEW
        ? opened.with(spec.name(), all(), this::afterwards)
        : exit;
  }

  /**
   * What follows the work on a new database, which is brought to this version then.
   *
   * @return the exit code
   */
  protected int afterwards(Backstage.Services services) {
    return 0;
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
