package org.tenfold.dfew;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tenfold.error.Message;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.table.WorkbookWriter;

/**
 * DFEW's table of votes: seven columns of counts, the number of the clip, and its label, 0 when it
 * is not single-labelled. Paths may lie in any file system, a ZIP for one.
 */
public final class AnnotationFile {
  private static final List<String> VOTES =
      List.of("1happy", "2sad", "3neutral", "4angry", "5surprise", "6disgust", "7fear");

  /** The header, exactly. */
  public static final List<String> COLUMNS =
      Stream.concat(VOTES.stream(), Stream.of("order", "label")).toList();

  private static final List<String> KNOWN =
      Stream.concat(COLUMNS.stream(), Stream.of("video_name", "movie")).toList();

  /** Beyond belief, and small enough that sums stay exact. */
  private static final int MOST_VOTES = 1_000_000;

  private AnnotationFile() {}

  /**
   * Reads CSV or XLSX. The number of the clip may also be called {@code video_name}; without a
   * column {@code label} every label is empty; further columns are ignored.
   *
   * @throws org.tenfold.error.InvalidInput when a column is missing, a number is none or out of
   *     range, or a clip is there twice
   */
  public static List<AnnotationRow> read(Path file) {
    return read(file, warning -> {});
  }

  /**
   * The same.
   *
   * @param warnings hears of each thing that was left out or taken for something
   */
  public static List<AnnotationRow> read(Path file, Consumer<Message> warnings) {
    Table table = Table.read(file).requiring(VOTES.toArray(String[]::new));
    String id = table.firstOf("order", "video_name");
    boolean labelled = table.has("label");
    table.warnings().forEach(warnings);
    List<String> unread =
        table.columns().stream()
            .filter(column -> KNOWN.stream().noneMatch(column::equalsIgnoreCase))
            .toList();
    if (!unread.isEmpty()) {
      warnings.accept(Message.of("dfew.columns-unread", file, String.join(", ", unread)));
    }
    return table.requiringDistinct(id).rows().stream()
        .map(row -> annotationRow(row, id, labelled))
        .toList();
  }

  private static AnnotationRow annotationRow(TableRow row, String id, boolean labelled) {
    int[] counts = VOTES.stream().mapToInt(vote -> row.integer(vote, 0, MOST_VOTES)).toArray();
    int label = labelled ? row.integer("label", 0, LabelSet.DFEW.size()) : 0;
    return new AnnotationRow(
        row.integer(id, 0, Integer.MAX_VALUE),
        VoteCounts.of(counts),
        label == 0 ? Optional.empty() : Optional.of(LabelSet.DFEW.label(label)));
  }

  public static void writeCsv(Iterable<AnnotationRow> rows, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      writeCsv(rows, writer);
    }
  }

  /** Leaves {@code out} open. */
  public static void writeCsv(Iterable<AnnotationRow> rows, Appendable out) throws IOException {
    out.append(String.join(",", COLUMNS)).append('\n');
    for (AnnotationRow row : rows) {
      String line = values(row).stream().map(Object::toString).collect(joining(","));
      out.append(line).append('\n');
    }
  }

  public static void writeXlsx(Iterable<AnnotationRow> rows, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      writeXlsx(rows, out);
    }
  }

  /** Leaves {@code out} open. */
  public static void writeXlsx(Iterable<AnnotationRow> rows, OutputStream out) throws IOException {
    try (WorkbookWriter workbook = new WorkbookWriter(out, "annotation", COLUMNS)) {
      for (AnnotationRow row : rows) {
        workbook.row(values(row));
      }
    }
  }

  /** In the order of {@link #COLUMNS}. */
  private static List<Integer> values(AnnotationRow row) {
    List<Integer> values = new ArrayList<>(COLUMNS.size());
    Arrays.stream(row.votes().toArray()).forEach(values::add);
    values.add(row.order());
    values.add(row.labelNumber());
    return values;
  }
}
