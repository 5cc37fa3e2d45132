package org.tenfold.media;

import java.nio.file.Path;

/**
 * Films, clips and posters by content: the key of a file is the SHA-256 of its bytes, so the same
 * file is kept once and never changes under its key. Safe for use by several threads and processes.
 */
public interface MediaStore {
  /**
   * Takes the file over: it is gone from where it was.
   *
   * @return its key, 64 hexadecimal digits
   */
  String adopt(Path file);

  /**
   * @throws IllegalArgumentException when {@code key} is no key; the file may still be missing
   */
  Path path(String key);
}
