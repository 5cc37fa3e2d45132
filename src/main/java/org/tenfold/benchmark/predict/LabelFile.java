package org.tenfold.benchmark.predict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tenfold.label.LabelSet;
import org.tenfold.label.LabelSetJson;

/** Tells a command in another process what labels are called. */
public final class LabelFile {
  private LabelFile() {}

  /**
   * @param folder on the disk for the file, made where it is missing
   * @return arguments of a command; none for DFEW's, which commands take where nothing is said
   */
  public static List<String> option(LabelSet labels, Path folder) {
    if (labels.equals(LabelSet.DFEW)) {
      return List.of();
    }
    try {
      Path file = Files.createDirectories(folder).resolve("labels.json");
      return List.of("--labels", Files.writeString(file, LabelSetJson.write(labels)).toString());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + folder + ": is the disk full?", e);
    }
  }
}
