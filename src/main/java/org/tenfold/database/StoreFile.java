package org.tenfold.database;

import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/**
 * The file of one open H2 database. H2 writes some ten pages with each commit and leaves the old
 * ones behind; only its background thread, which a durable commit cannot wait for, would collect
 * them. So whoever makes commits durable also collects, a little each time, and at a start the
 * whole file is written anew when that pays. docs/decisions/0023 has the figures.
 */
final class StoreFile {
  /** So much more than the living pages may be in use until dead ones are collected. */
  private static final double DEAD = 1.3;

  /** So much larger than what is in use the file may be until its gaps are closed. */
  private static final double GAPS = 1.5;

  /** One commit writes about 50 kB; nothing is collected for a few of them. */
  private static final long ROOM = 256 << 10;

  /** Least bytes that are written anew at once, and the part of all when that is more. */
  private static final int STEP = 256 << 10;

  private static final int A_PART = 8;

  /**
   * After gaps could not be closed so many times, 2, 4, … 1024 commits go by until the next try.
   */
  private static final int MOST_IN_VAIN = 10;

  private static final int ALL_CHUNKS = 101;
  private static final long WORTH_A_START = 4 << 20;

  private final MVStore store;

  /** Only ever used by one thread at a time. */
  private int inVain;

  private int wait;

  StoreFile(MVStore store) {
    this.store = store;
  }

  MVStore store() {
    return store;
  }

  /** Writes and syncs all commits, then collects. One thread at a time. */
  void save() {
    if (store.isClosed()) {
      return;
    }
    store.commit();
    store.sync();
    collect();
  }

  private void collect() {
    FileStore<?> file = store.getFileStore();
    long size = file.size();
    long used = used(file);
    if (used > DEAD * alive(file) + ROOM) {
      rewrite((int) Math.max(STEP, used / A_PART));
    } else if (size > GAPS * used + ROOM) {
      closeGaps(size);
    }
  }

  /**
   * A chunk that is larger than what is written anew at once is never taken, and where one lies at
   * the end only all together make the file smaller. That is not tried at each commit.
   */
  private void closeGaps(long size) {
    if (wait > 0) {
      wait--;
      return;
    }
    rewrite(Integer.MAX_VALUE);
    inVain = store.getFileStore().size() < size ? 0 : Math.min(inVain + 1, MOST_IN_VAIN);
    wait = inVain == 0 ? 0 : 1 << inVain;
  }

  /** Whether writing it anew as a whole would make the file much smaller. */
  boolean wantsCompaction() {
    FileStore<?> file = store.getFileStore();
    return file.size() > DEAD * GAPS * alive(file) + WORTH_A_START;
  }

  /**
   * Into the lowest gaps of the file, the oldest and emptiest chunks first; what becomes free at
   * its end is cut off. H2's own way to close gaps, {@code compactMoveChunks}, is not used: now and
   * then it fails its own assertions (2.4.240), and without them may write over what is not yet
   * saved elsewhere.
   */
  private void rewrite(int bytes) {
    store.compact(ALL_CHUNKS, bytes);
    store.commit();
    store.sync();
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
