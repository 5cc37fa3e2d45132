package org.tenfold.release.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.tenfold.release.export.layout.DfewLayout;

/**
 * A release as the training command reads it: the tables of DFEW's layout, and pictures under the
 * names that they have in the store, {@code 1.jpg} and on.
 */
public final class TrainingFolder {
  private TrainingFolder() {}

  /**
   * @param root made where it is missing
   */
  public static void write(Snapshot release, Path root) throws IOException {
    ExportTarget to = target(root);
    DfewLayout.writeTables(release, to);
    DfewLayout.writeFolds(release, to);
    DfewLayout.writePicturesForTraining(release, to);
  }

  /** Pictures of its clips that a folder lacks. */
  public static void addPictures(Snapshot release, Path root) throws IOException {
    DfewLayout.writePicturesForTraining(release, target(root));
  }

  /** The lists of its division alone. */
  public static void writeFolds(Snapshot release, Path root) throws IOException {
    DfewLayout.writeFolds(release, target(root));
  }

  /** Whether a folder was made when just the same clips had been taken down as now. */
  public static boolean showsOnly(Snapshot release, Path root) {
    Path file = root.resolve(DfewLayout.WITHDRAWN);
    try {
      return (Files.exists(file) ? Files.readString(file) : "")
          .equals(DfewLayout.withdrawn(release));
    } catch (IOException e) {
      throw new UncheckedIOException("A release's folder cannot be read.", e);
    }
  }

  /** Files that are there stay as they are. */
  private static ExportTarget target(Path root) {
    return (name, body) -> {
      Path file = root.resolve(name);
      if (Files.exists(file)) {
        return;
      }
      Files.createDirectories(file.getParent());
      Path part = file.resolveSibling(file.getFileName() + ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        body.write(out);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    };
  }
}
