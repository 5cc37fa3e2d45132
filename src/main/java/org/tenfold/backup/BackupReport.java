package org.tenfold.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tenfold.backup.file.BackupManifest;

/**
 * A backup that is written and was read once more.
 *
 * @param copied media files that came into the folder; the others were there
 * @param copiedBytes their bytes
 * @param bytes of the backup but for its media files
 * @param removed names of older backups that went
 * @param kept why older ones, or media files that only they named, stay that should have gone
 */
public record BackupReport(
    Path place,
    BackupManifest manifest,
    int copied,
    long copiedBytes,
    long bytes,
    List<String> removed,
    Optional<String> kept) {
  /** Whether all that rows name is in it. */
  public boolean complete() {
    return manifest.media().missing().isEmpty();
  }
}
