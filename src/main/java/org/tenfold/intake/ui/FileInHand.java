package org.tenfold.intake.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An uploaded file on its way in.
 *
 * @param path where it lies until it is imported or forgotten
 * @param name on the person's computer, without folders
 */
record FileInHand(Path path, String name) {
  private static final Logger LOG = LoggerFactory.getLogger(FileInHand.class);
  private static final int LONGEST_SHOWN = 80;

  FileInHand {
    String last = name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
    String printable = last.replaceAll("\\p{C}", "").strip();
    name = printable.isEmpty() ? "file" : printable;
  }

  /** What a set from it may be called. */
  String title() {
    String bare = name.replaceFirst("\\.[^.]{1,5}$", "");
    return bare.substring(0, Math.min(bare.length(), LONGEST_SHOWN));
  }

  void forget() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.warn("{} could not be deleted", path, e);
    }
  }
}
