package org.tenfold.release;

import java.util.Optional;
import org.tenfold.clip.ClipId;

/** Which clip a row of a release is about. */
public sealed interface ClipRef {
  /** A clip that was cut here and can be seen. */
  record Ours(ClipId id) implements ClipRef {}

  /**
   * A clip that was judged elsewhere. Nothing of it can be seen here.
   *
   * @param name as the imported file calls it
   * @param movie that it is from, as far as somebody said
   */
  record Imported(String name, Optional<String> movie) implements ClipRef {}
}
