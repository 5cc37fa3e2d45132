package org.tenfold.backup.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tenfold.backup.file.BackupManifest;
import org.tenfold.backup.file.WholeBackup;
import org.tenfold.error.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads a backup and compares all hashes. */
@Command(
    name = "verify-backup",
    mixinStandardHelpOptions = true,
    description = "Read every file of a backup and compare its SHA-256. Opens no database.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class VerifyBackupCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "BACKUP",
      description = "A backup, or a folder of backups: then the newest.")
  private Path place;

  @Override
  public Integer call() {
    try {
      WholeBackup backup = WholeBackup.open(WholeBackup.newest(place));
      backup.check();
      BackupManifest manifest = backup.manifest();
      System.out.printf(
          Locale.ROOT,
          "whole: %s, taken at %s, version %s of the database, %d rows of %d tables, %d media files"
              + "%s%n",
          backup.folder(),
          manifest.takenAt(),
          manifest.schema(),
          manifest.rows(),
          manifest.tables().size(),
          backup.media().size(),
          manifest.media().copied() ? "" : " (listed, not copied)");
      return 0;
    } catch (IOException e) {
      throw new InvalidInput(e, "backup.unreadable", place, e.getMessage());
    }
  }
}
