package org.tenfold.backup.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.OwnerOnly;

/**
 * A folder of backups: each in a folder called by its moment, {@code 2026-11-30T03-00-00Z}, and the
 * media files of all together in {@code media}. One process at a time writes in it.
 */
public final class BackupFolder implements AutoCloseable {
  static final String MEDIA = "media";

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern NAMED =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ");
  private static final String PART = ".part-";
  private static final String LOCK = ".lock";

  private final Path root;
  private final FileChannel lock;

  private BackupFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Makes the folder where there is none, and removes what a killed backup left.
   *
   * @throws InvalidInput when another backup is being written there
   */
  public static BackupFolder open(Path root) throws IOException {
    OwnerOnly.folder(root);
    FileChannel lock =
        FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock alone = null;
    try {
      alone = lock.tryLock();
    } catch (OverlappingFileLockException ofThisProcess) {
      // said below
    }
    if (alone == null) {
      lock.close();
      throw new InvalidInput("backup.busy", root);
    }
    BackupFolder folder = new BackupFolder(root, lock);
    folder.removeParts();
    return folder;
  }

  public Path root() {
    return root;
  }

  public MediaPool media() {
    return new MediaPool(root.resolve(MEDIA));
  }

  /** All that are whole by their names, the oldest first. */
  static List<Path> backups(Path root) throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.filter(one -> NAMED.matcher(one.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  /**
   * @throws InvalidInput when there is one of this second
   */
  public BackupWriter begin(Instant moment) throws IOException {
    Path target = root.resolve(NAME.format(moment));
    if (Files.exists(target)) {
      throw new InvalidInput("backup.this-second", target);
    }
    return new BackupWriter(target, OwnerOnly.folder(root.resolve(PART + target.getFileName())));
  }

  /**
   * Deletes the oldest, and the media files that only they named.
   *
   * @param most how many backups stay
   * @return names of those that went
   * @throws InvalidInput when the list of one that stays is damaged: then no media file goes
   */
  public List<String> keep(int most) throws IOException {
    List<Path> all = backups(root);
    List<Path> old = all.subList(0, Math.max(0, all.size() - most));
    for (Path one : old) {
      Path part = root.resolve(PART + one.getFileName());
      Files.move(one, part);
      Durable.deleteAll(part);
    }
    Set<String> named = new HashSet<>();
    for (Path one : backups(root)) {
      named.addAll(WholeBackup.mediaOf(one).keySet());
    }
    media().retain(named);
    return old.stream().map(one -> one.getFileName().toString()).toList();
  }

  /** With all backups in it. */
  public static void delete(Path root) throws IOException {
    Durable.deleteAll(root);
  }

  private void removeParts() throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      for (Path part : all.filter(one -> one.getFileName().toString().startsWith(PART)).toList()) {
        Durable.deleteAll(part);
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
