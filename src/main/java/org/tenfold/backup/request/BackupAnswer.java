package org.tenfold.backup.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.tenfold.media.OwnerOnly;

/**
 * Lines that the server says to a command that has asked for a backup, and the exit code as the
 * last one. In the data folder, so nobody but its owner can ask or hear.
 */
final class BackupAnswer {
  private static final String SAID = "  ";
  private static final String END = "end ";

  private final Path file;

  BackupAnswer(Path file) {
    this.file = file;
  }

  /** What was said since the last look. */
  record Heard(List<String> lines, boolean ended, int exit) {}

  void begin() throws IOException {
    OwnerOnly.write(file, "");
  }

  void say(String line) throws IOException {
    Files.writeString(file, SAID + line.replace('\n', ' ') + "\n", StandardOpenOption.APPEND);
  }

  void end(int exit) throws IOException {
    Files.writeString(file, END + exit + "\n", StandardOpenOption.APPEND);
  }

  /**
   * @param from how many lines were heard before
   */
  Heard hear(int from) throws IOException {
    String text;
    try {
      text = Files.readString(file);
    } catch (NoSuchFileException notYet) {
      return new Heard(List.of(), false, 0);
    }
    // without the line that is just being written
    List<String> all = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    boolean ended = !all.isEmpty() && all.getLast().startsWith(END);
    List<String> lines = all.subList(Math.min(from, all.size()), all.size() - (ended ? 1 : 0));
    return new Heard(
        lines.stream().map(line -> line.substring(SAID.length())).toList(),
        ended,
        ended ? Integer.parseInt(all.getLast().substring(END.length())) : 0);
  }
}
