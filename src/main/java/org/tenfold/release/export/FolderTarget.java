package org.tenfold.release.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.Sha256;

/**
 * A folder. One that was interrupted goes on: a journal names the files that are done, and those
 * that still have their size and hash are kept.
 */
final class FolderTarget implements ExportTarget {
  /** Gone when all is done. */
  static final String JOURNAL = ".tenfold-export";

  private final Path root;
  private final Map<String, WrittenFile> before = new HashMap<>();
  private final List<WrittenFile> written = new ArrayList<>();
  private int kept;

  /**
   * @param root made where it is missing
   * @param identity of what is exported: one line
   * @throws InvalidInput when the folder holds something else
   */
  FolderTarget(Path root, String identity) throws IOException {
    this.root = Files.createDirectories(root);
    Path journal = root.resolve(JOURNAL);
    if (Files.isRegularFile(journal)) {
      List<String> lines = Files.readAllLines(journal);
      if (lines.isEmpty() || !lines.getFirst().equals(identity)) {
        throw new InvalidInput("release.export-other", root);
      }
      lines.stream().skip(1).map(FolderTarget::ofLine).forEach(one -> before.put(one.name(), one));
    } else {
      try (Stream<Path> there = Files.list(root)) {
        if (there.findAny().isPresent()) {
          throw new InvalidInput("release.export-not-empty", root);
        }
      }
      Files.writeString(journal, identity + "\n");
    }
  }

  private static WrittenFile ofLine(String line) {
    String[] parts = line.split(" ", 3);
    return parts.length == 3 && parts[1].matches("\\d{1,18}")
        ? new WrittenFile(parts[2], Long.parseLong(parts[1]), parts[0])
        : new WrittenFile("", 0, ""); // the last line of a machine that lost its power
  }

  @Override
  public void file(String name, Body body) throws IOException {
    Path file = root.resolve(name);
    WrittenFile done = before.get(name);
    if (done != null && isThere(file, done)) {
      written.add(done);
      kept++;
      return;
    }
    Files.createDirectories(file.getParent());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    WrittenFile fresh;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      fresh = WrittenFile.write(name, body, out);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(
        root.resolve(JOURNAL),
        fresh.sha256() + " " + fresh.bytes() + " " + name + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.APPEND);
    written.add(fresh);
  }

  private static boolean isThere(Path file, WrittenFile done) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == done.bytes()
        && Sha256.of(file).equals(done.sha256());
  }

  List<WrittenFile> written() {
    return written;
  }

  /** How many files were there from before. */
  int kept() {
    return kept;
  }

  void finish() throws IOException {
    Files.delete(root.resolve(JOURNAL));
  }
}
