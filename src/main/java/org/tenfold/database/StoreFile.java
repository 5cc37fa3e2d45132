package org.tenfold.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of one open H2 database. H2 writes some ten pages with each commit and leaves the old
 * ones behind; only its background thread, which a durable commit cannot wait for, would collect
 * them. So whoever makes commits durable also collects, a little each time. What that does not keep
 * small is written anew as a whole, by {@link Compaction}. docs/decisions/0023 has the figures.
 */
final class StoreFile {
  private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

  /** So much more than the living pages may be in use until dead ones are collected. */
  private static final double DEAD = 1.3;

  /** So much larger than the living pages the file may be until it is written anew. */
  private static final double OUTGROWN = 1.75;

  /** Less than this is sooner written anew than collected: rewritten chunks would find no gap. */
  private static final long LITTLE = 8 << 20;

  /** One commit writes about 30 kB; nothing is done for a few of them. */
  private static final long ROOM = 256 << 10;

  /**
   * Bytes that are rewritten at once, a quarter of all between these bounds: a chunk that is larger
   * is never taken, and a compaction makes chunks of 1 to 2 MB.
   */
  private static final int LEAST_STEP = 1 << 20;

  private static final int MOST_STEP = 2 << 20;
  private static final int A_PART = 4;
  private static final int ALL_CHUNKS = 101;

  private final MVStore store;
  private final BooleanSupplier whenOutgrown;

  /** All that was committed is written when it closes, unless that fails. */
  private volatile boolean closingInOrder;

  /**
   * @param whenOutgrown called after each save that leaves the file outgrown; says whether it will
   *     soon be written anew as a whole
   */
  StoreFile(MVStore store, BooleanSupplier whenOutgrown) {
    this.store = store;
    this.whenOutgrown = whenOutgrown;
  }

  MVStore store() {
    return store;
  }

  /** From here on it closes only with all that was committed; or no more, when that has failed. */
  void closesInOrder(boolean closing) {
    closingInOrder = closing;
  }

  /**
   * Writes and syncs all commits, then collects. One thread at a time.
   *
   * @throws MVStoreException when they are not on the disk: it could not write, or somebody else
   *     could not before, which closes it for all
   */
  void save() {
    if (store.isClosed()) {
      MVStoreException failed = store.getPanicException();
      if (closingInOrder && failed == null) {
        return;
      }
      throw new MVStoreException(
          DataUtils.ERROR_CLOSED,
          "It closed before the commit was written" + (failed == null ? "" : ": " + failed));
    }
    try {
      store.commit();
      store.sync();
    } catch (RuntimeException e) {
      // what it has in memory is not on the disk, and nobody may be told of it
      store.closeImmediately();
      throw e;
    }
    boolean soonAnew = outgrown() && whenOutgrown.getAsBoolean();
    if (!soonAnew) { // what is collected is written a second time first: half as much again
      collect();
    }
  }

  /**
   * Into the lowest gaps of the file, the oldest and emptiest chunks first; what becomes free at
   * its end is cut off. H2's own way to close gaps, {@code compactMoveChunks}, is not used: now and
   * then it fails its own assertions (2.4.240), and without them may write over what is not yet
   * saved elsewhere.
   */
  private void collect() {
    FileStore<?> file = store.getFileStore();
    long used = used(file);
    long alive = alive(file);
    boolean worthIt = alive > LITTLE || outgrown(); // because somebody stays connected
    if (worthIt && used > DEAD * alive + ROOM) {
      store.compact(ALL_CHUNKS, (int) Math.clamp(used / A_PART, LEAST_STEP, MOST_STEP));
      store.commit();
      store.sync();
    }
  }

  /** Whether the file should be written anew as a whole, which takes that nobody is connected. */
  boolean outgrown() {
    FileStore<?> file = store.getFileStore();
    return file.size() > OUTGROWN * alive(file) + ROOM;
  }

  /** Whether the disk has room for a second file beside this one. */
  boolean hasRoomForAnother() {
    return FreeSpace.spared(path().resolveSibling(".")) > store.getFileStore().size();
  }

  /**
   * Writes all that lives into a file that takes the place of this one, as {@code SHUTDOWN COMPACT}
   * does; that reads through the channel of the database, which is four times slower. The database
   * must be closed, and stay so. Whoever may read this file may read that.
   *
   * @throws MVStoreException when it cannot; this file stays
   */
  void writeAnew() {
    Path file = path();
    PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    try {
      Set<PosixFilePermission> before =
          rights == null ? Set.of() : rights.readAttributes().permissions();
      MVStoreTool.compact(file.toString(), true);
      if (rights != null) {
        rights.setPermissions(before);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (FileChannel folder = FileChannel.open(file.resolveSibling("."))) {
      folder.force(true); // or a power cut may bring the old file back
    } catch (IOException e) {
      LOG.debug("This system does not sync folders.", e);
    }
  }

  private Path path() {
    FilePath file = FilePath.get(store.getFileStore().getFileName());
    while (file instanceof FilePathWrapper wrapped) {
      file = wrapped.unwrap();
    }
    return Path.of(file.toString()).toAbsolutePath();
  }

  /** Bytes of the chunks that have a place in the file. */
  private static long used(FileStore<?> file) {
    return file.size() * file.getFillRate() / 100;
  }

  /** Bytes of the pages in them that are still needed, by H2's own count. */
  private static long alive(FileStore<?> file) {
    return used(file) * Math.max(1, file.getChunksFillRate()) / 100;
  }
}
