package org.tenfold.backup.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.tenfold.backup.Backup;
import org.tenfold.backup.BackupLines;
import org.tenfold.backup.BackupWish;
import org.tenfold.backup.Restore;
import org.tenfold.backup.database.OneMoment;
import org.tenfold.backup.file.BackupFolder;
import org.tenfold.backup.file.WholeBackup;
import org.tenfold.backup.request.RunningServer;
import org.tenfold.console.Backstage;
import org.tenfold.console.DatabaseCommand;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves everything from the embedded database to PostgreSQL, or back. */
@Command(
    name = "move-database",
    mixinStandardHelpOptions = true,
    description = {
      "Move everything from the embedded database to an empty one of PostgreSQL, which DB_URL,",
      "DB_USER and DB_PASSWORD name, or back. The store stays where it is. No server may run.",
      "Rows and hashes of all tables are compared; exit code 1 when log or store are not whole."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class MoveDatabaseCommand extends DatabaseCommand {
  private static final String POSTGRES = "postgres";
  private static final String EMBEDDED = "embedded";

  /** What connections of this command call themselves at PostgreSQL. */
  private static final String NAME = "tenfold-move";

  /** Where the rows lie meanwhile, in the data folder. */
  private static final String HALFWAY = "tenfold.move";

  private static final String FILE = "tenfold.mv.db";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "postgres|embedded",
      description = "Where to.")
  private String to;

  public MoveDatabaseCommand(Supplier<Backstage> backstage) {
    super(backstage);
  }

  @Override
  protected int run(Backstage opened, List<String> settings) {
    if (!to.equals(POSTGRES) && !to.equals(EMBEDDED)) {
      throw new InvalidInput("backup.move-option", to);
    }
    settings.stream()
        .filter(
            one -> one.startsWith("--spring.datasource.") || one.startsWith("--spring.profiles."))
        .findFirst()
        .ifPresent(
            one -> {
              throw new InvalidInput("backup.move-settings", one);
            });
    List<String> onPostgres = new ArrayList<>(settings);
    onPostgres.add("--spring.profiles.active=postgres");
    onPostgres.add("--spring.datasource.hikari.data-source-properties.ApplicationName=" + NAME);
    boolean there = to.equals(POSTGRES);
    List<String> source = there ? settings : onPostgres;
    List<String> target = there ? onPostgres : settings;
    int exit = opened.asItIs(name(), source, true, this::work);
    if (exit == 0) {
      exit = opened.asItIs(name(), target, false, this::arrive);
    }
    if (exit == 0) {
      exit = opened.with(name(), target, RestoreCommand::check);
    }
    return exit;
  }

  /** From where it is. */
  @Override
  protected int work(Backstage.Services services) {
    DataFolder data = services.get(DataFolder.class);
    try {
      requireAlone(services, data);
      new BackupLines(System.out::println)
          .end(
              services
                  .get(Backup.class)
                  .write(new BackupWish(data.root().resolve(HALFWAY), 1, false), line -> {}));
      return 0;
    } catch (IOException e) {
      throw new InvalidInput(e, "backup.unwritable", data.root(), e.getMessage());
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private void requireAlone(Backstage.Services services, DataFolder data)
      throws IOException, SQLException {
    String url = services.get(Environment.class).getRequiredProperty("spring.datasource.url");
    if (url.startsWith("jdbc:postgresql") == to.equals(POSTGRES)) {
      throw new InvalidInput("backup.move-settings", "spring.datasource.url");
    }
    if (RunningServer.of(data, url).isPresent()) {
      throw new InvalidInput("backup.move-server", data.root());
    }
    int others = OneMoment.others(services.get(DataSource.class), NAME);
    if (others > 0) {
      throw new InvalidInput("backup.move-others", others);
    }
  }

  private int arrive(Backstage.Services services) {
    DataFolder data = services.get(DataFolder.class);
    Path halfway = data.root().resolve(HALFWAY);
    try {
      WholeBackup moved = WholeBackup.open(WholeBackup.newest(halfway));
      Restore.Restored restored = services.get(Restore.class).bring(moved, false);
      RestoreCommand.say(restored);
      if (!restored.same()) {
        return Backstage.NOT_DONE;
      }
      BackupFolder.delete(halfway);
      if (to.equals(POSTGRES)) {
        putAside(data.root().resolve(FILE));
      }
      return 0;
    } catch (IOException e) {
      throw new InvalidInput(e, "backup.unreadable", halfway, e.getMessage());
    }
  }

  /** Else a start without PostgreSQL would go on with what is old. */
  private static void putAside(Path file) throws IOException {
    Path aside = file.resolveSibling("tenfold.moved-" + Instant.now().getEpochSecond() + ".mv.db");
    Files.move(file, aside);
    System.out.println("the embedded database lies aside: " + aside);
  }
}
