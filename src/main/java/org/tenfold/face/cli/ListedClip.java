package org.tenfold.face.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenfold.console.Names;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.face.FaceChoices;
import org.tenfold.face.Sampling;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;

/**
 * A clip of a list, with what people decided about its faces.
 *
 * @param number as people call it
 */
record ListedClip(int number, Path file, FaceChoices choices) {
  private static final int GREATEST_NUMBER = 999_999_999;
  private static final String NUMBER = "video_name";
  private static final String PATH = "path";

  /**
   * @param warnings gets what was doubtful about the table
   */
  static List<ListedClip> read(Path list, List<Message> warnings) {
    Table table = Table.read(list).requiring(NUMBER, PATH);
    warnings.addAll(table.warnings());
    table.requiringDistinct(NUMBER); // else one clip would write over the other
    List<ListedClip> clips = new ArrayList<>();
    for (TableRow row : table.rows()) {
      int number = row.integer(NUMBER, 0, GREATEST_NUMBER);
      clips.add(new ListedClip(number, file(list, row), choices(table, row)));
    }
    if (clips.isEmpty()) {
      throw new InvalidInput("face.no-clips", list);
    }
    return clips;
  }

  /** Its number in five digits at least. */
  String folder() {
    return "%05d".formatted(number);
  }

  private static Path file(Path list, TableRow row) {
    Path file;
    try {
      file = list.resolveSibling(row.text(PATH));
    } catch (InvalidPathException e) {
      throw row.wrong("face.row-no-path", row.text(PATH), Names.ADVICE);
    }
    if (!Files.isRegularFile(file)) {
      throw row.wrong("face.row-no-file", file);
    }
    return file;
  }

  private static FaceChoices choices(Table table, TableRow row) {
    return new FaceChoices(
        subject(table, row),
        frames(table, row, "drop"),
        frames(table, row, "keep"),
        sampling(table, row));
  }

  private static Optional<Sampling> sampling(Table table, TableRow row) {
    String text = table.has("sampling") ? row.text("sampling").strip() : "";
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(Sampling.ofKey(text).orElseThrow(() -> row.wrong("face.row-sampling", text)));
  }

  private static Optional<FaceChoices.Spot> subject(Table table, TableRow row) {
    String text = table.has("subject") ? row.text("subject").strip() : "";
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            FaceChoices.Spot.read(text).orElseThrow(() -> row.wrong("face.row-subject", text)));
  }

  private static Set<Integer> frames(Table table, TableRow row, String column) {
    String text = table.has(column) ? row.text(column) : "";
    return FaceChoices.readFrames(text)
        .orElseThrow(() -> row.wrong("face.row-frames", column, text));
  }
}
