package org.tenfold.database;

import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/**
 * The file of one open H2 database. H2 writes some ten pages with each commit and leaves the old
 * ones behind; only its background thread, which a durable commit cannot wait for, would collect
 * them. So whoever makes commits durable also collects, a little each time, and in earnest beyond a
 * bound: the file cannot outrun it. docs/decisions/0023 has the figures.
 */
final class StoreFile {
  /** What may lie dead before anything is collected, as a share of what is alive. */
  private static final double SOFT = 1.3;

  /** Beyond this share commits wait until enough is collected. */
  private static final double HARD = 1.6;

  /** One commit writes about 50 kB; nothing is collected for a few of them. */
  private static final long ROOM = 256 << 10;

  private static final int LEAST_STEP = 256 << 10;
  private static final int MOST_STEPS = 8;

  private static final int REWRITE_BELOW = 90;

  private final MVStore store;

  /** How many bytes the next step may write anew; only ever used by one thread at a time. */
  private int step = LEAST_STEP;

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
    for (int i = 0; i < MOST_STEPS; i++) {
      long before = file.size();
      if (before <= SOFT * alive(file) + ROOM) {
        step = Math.max(LEAST_STEP, step / 2);
        return;
      }
      rewriteSome();
      long after = file.size();
      if (after > before * 0.95) {
        // a chunk that cannot be emptied yet is looked at first, and would hide the others
        step = (int) Math.min(step * 2L, Math.max(LEAST_STEP, before / 4));
      }
      if (after <= HARD * alive(file) + ROOM) {
        return;
      }
    }
  }

  /**
   * Into the lowest gaps of the file, the oldest and emptiest chunks first; what becomes free at
   * its end is cut off. H2's own way to close gaps, {@code compactMoveChunks}, is not used: now and
   * then it fails its own assertions (2.4.240), and without them may write over what is not yet
   * saved elsewhere.
   */
  private void rewriteSome() {
    store.compact(REWRITE_BELOW, step);
    store.commit();
    store.sync();
  }

  /**
   * @return bytes of pages that are in use, by H2's own count
   */
  private static long alive(FileStore<?> file) {
    return file.size() * file.getFillRate() / 100 * Math.max(1, file.getChunksFillRate()) / 100;
  }
}
