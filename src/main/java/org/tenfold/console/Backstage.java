package org.tenfold.console;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The application without its pages, for commands that need the database. */
public interface Backstage {
  /**
   * What is wrong with the first of these settings of the server that nobody would read.
   *
   * @param settings as on its command line, {@code --name=value}
   */
  Optional<String> problem(List<String> settings);

  /**
   * Opens the database that the settings name, and closes it after the work.
   *
   * @param command by which people know what could not be done
   * @return the work's exit code, or {@value #NOT_DONE} when it could not be done; standard error
   *     then says why
   */
  int with(String command, List<String> settings, ToIntFunction<Services> work);

  /** The same, and background jobs are done until the work ends. */
  int withJobs(String command, List<String> settings, ToIntFunction<Services> work);

  /**
   * The same, but the database stays as it is: nothing migrates it, and of all services there are
   * those of backups, and the store.
   *
   * @param there whether there must be one
   */
  int asItIs(String command, List<String> settings, boolean there, ToIntFunction<Services> work);

  /** Exit code. */
  int NOT_DONE = 2;

  /** Each feature's services, by their type. */
  @FunctionalInterface
  interface Services {
    <T> T get(Class<T> type);
  }
}
