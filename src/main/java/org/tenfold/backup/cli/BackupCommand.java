package org.tenfold.backup.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.env.Environment;
import org.tenfold.backup.Backup;
import org.tenfold.backup.BackupLines;
import org.tenfold.backup.BackupWish;
import org.tenfold.backup.request.RunningServer;
import org.tenfold.console.Backstage;
import org.tenfold.console.DatabaseCommand;
import org.tenfold.console.Output;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a backup of the whole server. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Write a backup of the whole server, as it is at one moment, while people work.",
      "Media files that an earlier backup in the folder has are not copied again.",
      "Exit code 1: written, but files that the database names are missing or damaged."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class BackupCommand extends DatabaseCommand {
  private static final String COPY = "copy";
  private static final String LIST = "list";

  @Parameters(
      paramLabel = "FOLDER",
      description = "A folder of backups on this machine; made where it is missing.")
  private Path folder;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Delete older backups in the folder, so that N stay (default: all stay).")
  private int keep;

  @Option(
      names = "--media",
      defaultValue = COPY,
      paramLabel = "copy|list",
      description = {
        "copy: media files too (default).",
        "list: names and hashes only, where the store is kept safe otherwise."
      })
  private String media;

  public BackupCommand(Supplier<Backstage> backstage) {
    super(backstage);
  }

  @Override
  protected int run(Backstage opened, List<String> settings) {
    return opened.asItIs(name(), settings, true, this::work);
  }

  @Override
  protected int work(Backstage.Services services) {
    BackupWish wish = wish();
    try {
      Optional<RunningServer> server =
          RunningServer.of(
              services.get(DataFolder.class),
              services.get(Environment.class).getRequiredProperty("spring.datasource.url"));
      if (server.isPresent()) {
        return server.get().ask(wish, System.out::println);
      }
    } catch (IOException e) {
      throw new InvalidInput(e, "backup.unwritable", folder, e.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Backstage.NOT_DONE;
    }
    int[] exit = {0};
    BackupLines lines = new BackupLines(System.out::println);
    Output.write(
        folder, () -> exit[0] = lines.end(services.get(Backup.class).write(wish, lines::progress)));
    return exit[0];
  }

  private BackupWish wish() {
    if (keep < 0) {
      throw new InvalidInput("backup.keep", keep);
    }
    if (!media.equals(COPY) && !media.equals(LIST)) {
      throw new InvalidInput("backup.media-option", media);
    }
    return new BackupWish(folder.toAbsolutePath().normalize(), keep, media.equals(COPY));
  }
}
