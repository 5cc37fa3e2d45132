package org.tenfold.media;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Videos, clips and posters by content: the key of a file is the SHA-256 of its bytes, so the same
 * file is kept once and never changes under its key. Safe for use by several threads and processes.
 *
 * <p>All methods throw {@link java.io.UncheckedIOException} when the store cannot be used, which is
 * an {@link org.tenfold.error.UnreachableException} when it may well be reached again.
 */
public interface MediaStore {
  /**
   * What lies in the store.
   *
   * @param since when it came
   */
  record Stored(String key, long bytes, Instant since) {}

  /**
   * Takes the file over: it is gone from where it was.
   *
   * @return its key, 64 hexadecimal digits
   */
  String adopt(Path file);

  /**
   * Where this machine can read the file now; a store elsewhere brings it first.
   *
   * @throws IllegalArgumentException when {@code key} is no key; the file may still be missing
   */
  Path path(String key);

  /**
   * The same for work that takes its time: a store that keeps only some files at hand may forget
   * one that was asked for before others.
   *
   * @param folder an existing folder on the disk of the data folder; until it is deleted the file
   *     can be read
   */
  default Path borrow(String key, Path folder) {
    return path(key);
  }

  /** Visits everything in the store, in no order. */
  void forEach(Consumer<Stored> visitor);

  /** Asks nothing of the store but whether it answers; throws as all others do. */
  default void reach() {}

  /** Forgets a file for good; nothing happens when it is not there. */
  void remove(String key);
}
