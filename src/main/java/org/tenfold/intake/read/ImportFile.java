package org.tenfold.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tenfold.dfew.list.VoteColumns;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.intake.Answers;
import org.tenfold.intake.Question;
import org.tenfold.intake.SourceFormat;
import org.tenfold.label.LabelSet;
import org.tenfold.table.Header;
import org.tenfold.table.TableLimits;
import org.tenfold.table.TableLine;
import org.tenfold.table.TableLines;

/** Finds out what kind of file this is and reads it. */
public final class ImportFile {
  private static final long MEBIBYTE = 1L << 20;

  /** Label Studio spends a kilobyte on a vote. */
  private static final long LARGEST_JSON = 256 * MEBIBYTE;

  private static final int LOOK_AHEAD = 4096;

  private ImportFile() {}

  /**
   * @param name of the file, for messages
   * @param labels that votes may be for, in their order
   * @throws InvalidInput when it is of no known kind, malformed, or beyond a limit
   */
  public static RawVotes read(Path file, String name, LabelSet labels, Answers answers) {
    if (!Files.isRegularFile(file)) {
      throw new InvalidInput("intake.no-file", name);
    }
    String start = start(file, name);
    if (start.startsWith("<")) {
      throw new InvalidInput("intake.xml", name);
    }
    RawVotes raw =
        isJson(file, name, start)
            ? labelStudio(file, name, labels, answers)
            : table(file, name, labels, answers);
    if (raw.rows == 0) {
      throw new InvalidInput("intake.no-rows", name);
    }
    return raw;
  }

  private static RawVotes table(Path file, String name, LabelSet labels, Answers answers) {
    TableRows rows = new TableRows(name, labels, answers);
    List<Message> warnings = TableLines.read(file, name, TableLimits.UPLOAD, rows);
    RawVotes raw = rows.end();
    raw.notes.addAll(warnings);
    return raw;
  }

  private static RawVotes labelStudio(Path file, String name, LabelSet labels, Answers answers) {
    LabelStudioFields fields = new LabelStudioFields(labels);
    TaskParser.read(file, name, fields);
    RawVotes raw = new RawVotes(labels, SourceFormat.LABEL_STUDIO, "intake.task");
    if (!fields.notTaken().isEmpty()) {
      String kinds = String.join(", ", fields.notTaken());
      if (fields.candidates().isEmpty()) {
        throw new InvalidInput("intake.ls-not-taken", name, kinds);
      }
      raw.notes.add(Message.of("intake.no-choice", kinds));
    }
    String control =
        answers.labelField().orElse(fields.certain() ? fields.candidates().getFirst() : "");
    if (control.isEmpty()) {
      raw.questions.add(new Question.LabelField(fields.candidates()));
    }
    LabelStudioTasks tasks = new LabelStudioTasks(raw, control);
    TaskParser.read(
        file,
        name,
        task -> {
          raw.rows += task.classic() ? 0 : 1;
          tasks.accept(task);
        });
    return raw;
  }

  /** Without white space and byte order mark. */
  private static String start(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(LOOK_AHEAD), java.nio.charset.StandardCharsets.UTF_8);
      return (start.startsWith("\uFEFF") ? start.substring(1) : start).stripLeading();
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static boolean isJson(Path file, String name, String start) {
    boolean json = start.startsWith("[") || start.startsWith("{");
    try {
      if (json && Files.size(file) > LARGEST_JSON) {
        throw new InvalidInput(
            "intake.table-large", name, Files.size(file) / MEBIBYTE, LARGEST_JSON / MEBIBYTE);
      }
    } catch (IOException e) {
      throw unreadable(name, e);
    }
    return json;
  }

  private static InvalidInput unreadable(String name, IOException e) {
    return new InvalidInput(e, "intake.cannot-read", name, e.getMessage());
  }

  /** The first line says which rows follow. */
  private static final class TableRows implements Consumer<TableLine> {
    private final String name;
    private final LabelSet labels;
    private final Answers answers;
    private @Nullable RawVotes raw;
    private @Nullable Consumer<TableLine> rows;

    TableRows(String name, LabelSet labels, Answers answers) {
      this.name = name;
      this.labels = labels;
      this.answers = answers;
    }

    @Override
    public void accept(TableLine line) {
      RawVotes known = raw;
      Consumer<TableLine> reader = rows;
      if (known == null || reader == null) {
        Header header = new Header(line.values());
        boolean votes = VoteRows.reads(header);
        if (!votes) {
          header.refuseColumnsOfAnnotators(name);
          refuseAnotherOrder(header);
        }
        RawVotes fresh = new RawVotes(labels, SourceFormat.VOTES, "intake.line");
        raw = fresh;
        rows =
            votes
                ? new VoteRows(header, fresh, answers)
                : new VoteCountReader(header, fresh, answers);
      } else {
        known.rows++;
        reader.accept(line);
      }
    }

    /** DFEW's columns bear the numbers of their labels. */
    private void refuseAnotherOrder(Header header) {
      List<String> other =
          VoteColumns.inAnotherOrder(header.columns(), labels).stream()
              .filter(column -> !answers.mapping().containsKey(column))
              .toList();
      if (!other.isEmpty()) {
        throw new InvalidInput(
            "intake.other-order",
            name,
            String.join(", ", other),
            String.join(", ", labels.titles()));
      }
    }

    RawVotes end() {
      RawVotes known = raw;
      if (known == null) {
        throw new InvalidInput("intake.table-empty", name);
      }
      if (rows instanceof VoteCountReader counts) {
        counts.end();
      } else if (rows instanceof VoteRows votes) {
        votes.end();
      }
      return known;
    }
  }
}
