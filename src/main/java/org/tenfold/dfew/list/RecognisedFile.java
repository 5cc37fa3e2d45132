package org.tenfold.dfew.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.LabelSet;
import org.tenfold.table.TableLimits;
import org.tenfold.table.TableLines;

/**
 * What a file is, found by looking at all of it. The commands say {@link #sentence} before they do
 * anything. Its rows are not kept, so it may be of any length.
 *
 * @param labels by which it was looked at
 * @param numbers how its labels are written
 * @param classes how many different labels there are, that of no single label not counted
 * @param rows without the header
 * @param clips different ones; 0 where nothing names them
 */
public record RecognisedFile(
    Path file,
    LabelSet labels,
    FileKind kind,
    LabelNumbers numbers,
    int classes,
    long rows,
    int clips) {
  private static final int BEGINNING = 64;

  /** By itself. */
  public static RecognisedFile of(Path file, LabelSet labels) {
    return of(file, labels, Optional.empty(), Optional.empty());
  }

  /**
   * @param said what a person says of labels in numbers
   * @param labelColumn the column of labels; empty: the one that is called so
   * @throws InvalidInput when it cannot be read as a table at all, or its numbers are of another
   *     order than the set's
   */
  public static RecognisedFile of(
      Path file, LabelSet labels, Optional<LabelCoding> said, Optional<String> labelColumn) {
    if (Files.isDirectory(file)) {
      return ClassFolders.look(file, labels);
    }
    if (begins(file, "{", "[")) {
      return new RecognisedFile(file, labels, FileKind.LABEL_STUDIO, LabelNumbers.NONE, 0, 0, 0);
    }
    Look look = new Look(file, labels, said, labelColumn);
    List<Message> warnings;
    try {
      warnings = TableLines.read(file, file.toString(), TableLimits.WIDE, look);
    } catch (InvalidInput refusal) {
      throw Misfit.unreadable(file, labels, refusal);
    }
    boolean headerless = warnings.stream().anyMatch(one -> one.code().equals("table.no-header"));
    return look.end(headerless);
  }

  /** The same under the name that a person knows it by. */
  public RecognisedFile called(Path name) {
    return new RecognisedFile(name, labels, kind, numbers, classes, rows, clips);
  }

  /** One line for people. */
  public Message sentence() {
    return switch (kind) {
      case UNKNOWN -> Message.of("dfew.read-as-nothing", file);
      case LABEL_STUDIO -> Message.of("dfew.read-as-kind", file, kind.title());
      case VOTES -> Message.of("dfew.read-as-votes", file, kind.title(), classes, rows, clips);
      default ->
          numbers == LabelNumbers.NONE
              ? Message.of("dfew.read-as-unlabelled", file, kind.title(), clips)
              : Message.of("dfew.read-as", file, kind.title(), numbers.title(), classes, clips);
    };
  }

  /**
   * This file.
   *
   * @throws InvalidInput with the likeliest reasons when it does not hold what is wanted
   */
  public RecognisedFile holding(FileKind.Holds wanted) {
    if (!kind.holds(wanted)) {
      throw Misfit.of(this, wanted);
    }
    return this;
  }

  static boolean begins(Path file, String... beginnings) {
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
      String begin = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
      return List.of(beginnings).stream().anyMatch(begin::startsWith);
    } catch (IOException e) {
      return false; // whoever reads it says so
    }
  }
}
