package org.tenfold.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.tenfold.backup.file.BackupManifest;

/** What a command says of a backup, wherever it is written. For one thread. */
public final class BackupLines {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Consumer<String> out;
  private Instant last = Instant.now();

  public BackupLines(Consumer<String> out) {
    this.out = out;
  }

  /** Passes a line on, once in a while. */
  public void progress(String line) {
    Instant now = Instant.now();
    boolean matters = line.startsWith("damaged") || line.startsWith("gone");
    if (matters || last.plus(PAUSE).isBefore(now)) {
      last = now;
      out.accept(line);
    }
  }

  /**
   * @return the exit code: 1 when something that rows name is not in it, or older files stay
   */
  public int end(BackupReport report) {
    BackupManifest manifest = report.manifest();
    out.accept(
        String.format(
            Locale.ROOT,
            "%s: version %s of the database (%s), %d rows of %d tables, %.1f MB",
            report.place(),
            manifest.schema(),
            manifest.database(),
            manifest.rows(),
            manifest.tables().size(),
            report.bytes() / 1e6));
    BackupManifest.Media media = manifest.media();
    out.accept(
        String.format(
            Locale.ROOT,
            "media: %d files, %.1f MB%s",
            media.files(),
            media.bytes() / 1e6,
            media.copied()
                ? String.format(
                    Locale.ROOT,
                    "; %d new ones copied, %.1f MB",
                    report.copied(),
                    report.copiedBytes() / 1e6)
                : "; listed, not copied"));
    report.removed().forEach(name -> out.accept("removed: " + name));
    media
        .missing()
        .forEach(key -> out.accept("not in the backup, for the store lacks it whole: " + key));
    report
        .kept()
        .ifPresent(why -> out.accept("this backup is whole, but older files stay: " + why));
    return report.complete() && report.kept().isEmpty() ? 0 : 1;
  }
}
