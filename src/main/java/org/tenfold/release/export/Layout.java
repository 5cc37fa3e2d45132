package org.tenfold.release.export;

import java.io.IOException;
import org.tenfold.label.LabelSet;

/** Which files a format has, and what stands in them. Without state. */
public interface Layout {
  /** What it is for and what its labels mean, for the manifest. */
  String about(LabelSet labels);

  /** Whether it can say these labels. */
  default boolean holds(LabelSet labels) {
    return true;
  }

  /**
   * @throws org.tenfold.error.InvalidInput when it cannot be made of this release
   */
  default void require(Snapshot release) {}

  /**
   * @param release for which {@link #require} had nothing to say
   */
  void write(Snapshot release, ExportWish wish, ExportTarget to) throws IOException;
}
