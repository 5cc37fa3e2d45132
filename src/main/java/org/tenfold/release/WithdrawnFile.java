package org.tenfold.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code Annotation/withdrawn.csv} of a release's folder: which of its clips were taken down, and
 * when. There is none while none was. It also tells a folder that still shows such a clip.
 */
final class WithdrawnFile {
  private static final String HEADER = "clip,taken_down_at\n";

  private WithdrawnFile() {}

  /** Whether the folder was made when just these were taken down. */
  static boolean says(Path root, Map<Integer, Instant> withdrawn) {
    try {
      Path file = place(root);
      return (Files.exists(file) ? Files.readString(file) : "").equals(text(withdrawn));
    } catch (IOException e) {
      throw new UncheckedIOException("A release's folder cannot be read.", e);
    }
  }

  static void write(Path root, Map<Integer, Instant> withdrawn) throws IOException {
    if (!withdrawn.isEmpty()) {
      Files.writeString(place(root), text(withdrawn));
    }
  }

  private static Path place(Path root) {
    return root.resolve("Annotation").resolve("withdrawn.csv");
  }

  private static String text(Map<Integer, Instant> withdrawn) {
    if (withdrawn.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder(HEADER);
    new TreeMap<>(withdrawn)
        .forEach((clip, at) -> text.append(clip).append(',').append(at).append('\n'));
    return text.toString();
  }
}
