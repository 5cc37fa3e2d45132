package org.tenfold.backup;

import java.nio.file.Path;

/**
 * How a backup shall be written.
 *
 * @param folder of backups, on this machine
 * @param keep how many stay in it; 0: all
 * @param media whether media files are copied; else only their list is written
 */
public record BackupWish(Path folder, int keep, boolean media) {}
