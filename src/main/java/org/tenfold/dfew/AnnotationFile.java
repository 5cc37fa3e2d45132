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
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;
import org.tenfold.table.DistinctNumbers;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.table.WorkbookWriter;

/**
 * DFEW's table of votes: a column of counts for each label, {@code 1happy} and so on, the number of
 * the clip, and its label, 0 when it is not single-labelled. Paths may lie in any file system, a
 * ZIP for one.
 */
public final class AnnotationFile {
  private static final Set<String> OTHERS = Set.of("order", "label", "video_name", "movie");

  /** Beyond belief, and small enough that sums stay exact. */
  private static final int MOST_VOTES = 1_000_000;

  private AnnotationFile() {}

  /** The columns of counts: {@code 1happy} and so on. */
  public static List<String> voteColumns(LabelSet labels) {
    return labels.all().stream().map(label -> label.number() + labels.key(label)).toList();
  }

  /** The header, exactly. */
  public static List<String> columns(LabelSet labels) {
    return Stream.concat(voteColumns(labels).stream(), Stream.of("order", "label")).toList();
  }

  /**
   * Reads CSV or XLSX. The number of the clip may also be called {@code video_name}; without a
   * column {@code label} every label is empty; further columns are ignored.
   *
   * @throws org.tenfold.error.InvalidInput when a column is missing, a number is none or out of
   *     range, or a clip is there twice
   */
  public static List<AnnotationRow> read(Path file, LabelSet labels) {
    return read(file, labels, warning -> {});
  }

  /**
   * The same.
   *
   * @param warnings hears of each thing that was left out or taken for something
   */
  public static List<AnnotationRow> read(Path file, LabelSet labels, Consumer<Message> warnings) {
    Rows rows = new Rows(file, labels, warnings);
    Table.each(file, rows::open).forEach(warnings);
    return List.copyOf(rows.read);
  }

  /** Refuses a table without the columns before its rows are read. */
  private static final class Rows {
    private final Path file;
    private final LabelSet labels;
    private final Consumer<Message> warnings;
    private final List<AnnotationRow> read = new ArrayList<>();

    Rows(Path file, LabelSet labels, Consumer<Message> warnings) {
      this.file = file;
      this.labels = labels;
      this.warnings = warnings;
    }

    Consumer<TableRow> open(List<String> columns) {
      List<String> votes = voteColumns(labels);
      Table table =
          new Table(file.toString(), columns, List.of(), List.of())
              .requiring(votes.toArray(String[]::new));
      String id = table.firstOf("order", "video_name");
      DistinctNumbers numbers = new DistinctNumbers(id);
      boolean labelled = table.has("label");
      List<String> unread =
          columns.stream()
              .filter(column -> votes.stream().noneMatch(column::equalsIgnoreCase))
              .filter(column -> OTHERS.stream().noneMatch(column::equalsIgnoreCase))
              .toList();
      if (!unread.isEmpty()) {
        warnings.accept(Message.of("dfew.columns-unread", file, String.join(", ", unread)));
      }
      return row -> {
        int number = numbers.of(row);
        read.add(
            annotationRow(
                row, votes, number, labelled ? row.integer("label", 0, labels.size()) : 0));
      };
    }
  }

  private static AnnotationRow annotationRow(
      TableRow row, List<String> votes, int order, int label) {
    int[] counts = votes.stream().mapToInt(vote -> row.integer(vote, 0, MOST_VOTES)).toArray();
    return new AnnotationRow(
        order, VoteCounts.of(counts), label == 0 ? Optional.empty() : Optional.of(Label.of(label)));
  }

  public static void writeCsv(Iterable<AnnotationRow> rows, LabelSet labels, Path file)
      throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      writeCsv(rows, labels, writer);
    }
  }

  /** Leaves {@code out} open. */
  public static void writeCsv(Iterable<AnnotationRow> rows, LabelSet labels, Appendable out)
      throws IOException {
    out.append(String.join(",", columns(labels))).append('\n');
    for (AnnotationRow row : rows) {
      String line = values(row).stream().map(Object::toString).collect(joining(","));
      out.append(line).append('\n');
    }
  }

  public static void writeXlsx(Iterable<AnnotationRow> rows, LabelSet labels, Path file)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      writeXlsx(rows, labels, out);
    }
  }

  /** Leaves {@code out} open. */
  public static void writeXlsx(Iterable<AnnotationRow> rows, LabelSet labels, OutputStream out)
      throws IOException {
    try (WorkbookWriter workbook = new WorkbookWriter(out, "annotation", columns(labels))) {
      for (AnnotationRow row : rows) {
        workbook.row(values(row));
      }
    }
  }

  /** In the order of {@link #columns}. */
  private static List<Integer> values(AnnotationRow row) {
    List<Integer> values = new ArrayList<>();
    Arrays.stream(row.votes().toArray()).forEach(values::add);
    values.add(row.order());
    values.add(row.labelNumber());
    return values;
  }
}
