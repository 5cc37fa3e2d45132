package org.tenfold.backup.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.tenfold.annotation.log.VoteLogCheck;
import org.tenfold.backup.Restore;
import org.tenfold.backup.database.Compared;
import org.tenfold.backup.file.WholeBackup;
import org.tenfold.console.Backstage;
import org.tenfold.console.DatabaseCommand;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.Reconciler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a server of a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Make a server of a backup, in an empty data folder or an empty database of PostgreSQL.",
      "A backup of an older version is upgraded. The vote log and the store are checked at the"
          + " end:",
      "exit code 1 when they are not whole."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class RestoreCommand extends DatabaseCommand {
  @Parameters(
      paramLabel = "BACKUP",
      description = "A backup, or a folder of backups: then the newest.")
  private Path place;

  public RestoreCommand(Supplier<Backstage> backstage) {
    super(backstage);
  }

  @Override
  protected int run(Backstage opened, List<String> settings) {
    int exit = opened.asItIs(name(), settings, false, this::work);
    // by the application as it starts: an older database is upgraded before
    return exit == 0 ? opened.with(name(), settings, RestoreCommand::check) : exit;
  }

  @Override
  protected int work(Backstage.Services services) {
    try {
      WholeBackup backup = WholeBackup.open(WholeBackup.newest(place));
      System.out.printf("%s, taken at %s%n", backup.folder(), backup.manifest().takenAt());
      Restore.Restored restored = services.get(Restore.class).bring(backup, true);
      say(restored);
      System.out.printf(
          "media: %d files, %d of them brought into the store%n",
          backup.media().size(), restored.media());
      backup
          .manifest()
          .media()
          .missing()
          .forEach(key -> System.out.println("missing where it comes from: " + key));
      return restored.same() ? 0 : Backstage.NOT_DONE;
    } catch (IOException e) {
      throw new InvalidInput(e, "backup.unreadable", place, e.getMessage());
    }
  }

  static void say(Restore.Restored restored) {
    int widest =
        restored.tables().stream().mapToInt(one -> one.was().table().length()).max().orElse(1);
    for (Compared one : restored.tables()) {
      System.out.printf(
          Locale.ROOT,
          "%-" + widest + "s %9d  %s%s%n",
          one.was().table(),
          one.is().rows(),
          one.is().sha256(),
          one.same() ? "" : "  DIFFERS: " + one.was().rows() + " rows, " + one.was().sha256());
    }
    System.out.println(
        restored.same() ? "all tables as they were" : "tables differ: the database is not used");
  }

  static int check(Backstage.Services services) {
    VoteLogCheck.Report log = services.get(VoteLogCheck.class).run();
    log.findings().forEach(one -> System.out.println(one.message().english()));
    System.out.printf(
        "vote log: %s, %d clips, %d events, fingerprint %s%n",
        log.whole() ? "whole" : log.findings().size() + " findings",
        log.clips(),
        log.events(),
        log.fingerprint());
    Reconciler.Report store = services.get(Reconciler.class).run(false);
    store
        .missing()
        .forEach((key, columns) -> System.out.println("missing " + key + ", named in " + columns));
    System.out.println("store: " + store.summary());
    return log.whole() && store.missing().isEmpty() ? 0 : 1;
  }
}
