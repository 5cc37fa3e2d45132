package org.tenfold.backup.database;

import org.tenfold.backup.file.BackupManifest;

/** A table as it was, and as it is in its new place. */
public record Compared(BackupManifest.Rows was, BackupManifest.Rows is) {
  public boolean same() {
    return was.equals(is);
  }
}
