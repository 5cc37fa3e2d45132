package org.tenfold.release;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tenfold.emotion.Emotion;
import org.tenfold.emotion.LabelRule;
import org.tenfold.emotion.VoteCounts;
import org.tenfold.worker.BadInputException;

/** Reads lists of clips as labs have them. Every refusal names the line and what to do about it. */
public final class DfewReader {
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true).get();

  private DfewReader() {}

  /**
   * Single-labelled clips of a CSV with {@code video_name} (or {@code order}) and {@code label}; other columns are
   * ignored, and lines with label 0, the not single-labelled, are left out.
   */
  public static List<LabelledClip> labelledClips(Path file) {
    Set<Integer> seen = new HashSet<>();
    List<LabelledClip> clips =
        read(
            file,
            parser -> {
              String name = nameColumn(file, parser);
              requireColumn(file, parser, "label");
              List<LabelledClip> read = new ArrayList<>();
              for (CSVRecord line : parser) {
                int id = integer(file, line, name);
                if (!seen.add(id)) {
                  throw bad(file, line, "clip " + id + " stands there for the second time: list each clip once");
                }
                label(file, line).ifPresent(label -> read.add(new LabelledClip(id, label)));
              }
              return read;
            });
    if (seen.isEmpty()) {
      throw new BadInputException(name(file) + " holds no clips below its header.");
    }
    if (clips.isEmpty()) {
      throw new BadInputException(name(file) + " holds no single-labelled clips: every label is 0.");
    }
    return clips;
  }

  /** Vote counts of a CSV with DFEW's annotation header; {@code label} may be missing or stale, it is not read. */
  public static List<AnnotationRow> annotation(Path file, LabelRule rule) {
    return read(
        file,
        parser -> {
          List<String> columns = DfewFiles.ANNOTATION_HEADER.subList(0, Emotion.COUNT);
          columns.forEach(column -> requireColumn(file, parser, column));
          String name = nameColumn(file, parser);
          List<AnnotationRow> rows = new ArrayList<>();
          for (CSVRecord line : parser) {
            int[] counts = columns.stream().mapToInt(column -> integer(file, line, column)).toArray();
            for (int count : counts) {
              if (count < 0) {
                throw bad(file, line, "a vote count cannot be negative");
              }
            }
            VoteCounts votes = VoteCounts.of(counts);
            rows.add(new AnnotationRow(integer(file, line, name), votes, rule.label(votes)));
          }
          return rows;
        });
  }

  private static <T> T read(Path file, Function<CSVParser, T> body) {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = CSV.parse(reader)) {
      return body.apply(parser);
    } catch (NoSuchFileException missing) {
      throw new BadInputException("There is no file " + file + ".", missing);
    } catch (MalformedInputException notText) {
      throw new BadInputException(name(file) + " is no UTF-8 text: export it as CSV in UTF-8.", notText);
    } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException broken) {
      throw new BadInputException(name(file) + " cannot be read as CSV: " + broken.getMessage(), broken);
    }
  }

  private static String nameColumn(Path file, CSVParser parser) {
    return parser.getHeaderNames().contains("video_name") ? "video_name" : requireColumn(file, parser, "order");
  }

  private static String requireColumn(Path file, CSVParser parser, String column) {
    if (!parser.getHeaderNames().contains(column)) {
      throw new BadInputException(
          name(file) + " has no column \"" + column + "\"; its header is: " + String.join(",", parser.getHeaderNames())
              + ". A list of labels needs video_name,label.");
    }
    return column;
  }

  private static Optional<Emotion> label(Path file, CSVRecord line) {
    int label = integer(file, line, "label");
    if (label < 0 || label > Emotion.COUNT) {
      throw bad(file, line, "label " + label + " is not one of 0..7 (1 happy … 7 fear, 0 not single-labelled)");
    }
    return label == 0 ? Optional.empty() : Optional.of(Emotion.ofNumber(label));
  }

  private static int integer(Path file, CSVRecord line, String column) {
    String text = line.isSet(column) ? line.get(column) : "";
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw bad(file, line, column + " \"" + text + "\" is not a whole number");
    }
  }

  private static BadInputException bad(Path file, CSVRecord line, String what) {
    return new BadInputException(name(file) + ", line " + (line.getRecordNumber() + 1) + ": " + what + ".");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
