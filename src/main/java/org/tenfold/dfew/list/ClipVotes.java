package org.tenfold.dfew.list;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;
import org.tenfold.table.ClipNames;
import org.tenfold.table.Header;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;

/** The votes on clips in any file that holds some, by what the clips are called. */
public final class ClipVotes {
  /** Beyond belief, and small enough that sums stay exact. */
  private static final int MOST_VOTES = 1_000_000;

  private ClipVotes() {}

  /**
   * @param labels that votes are for, in their order
   * @param coding of single votes in numbers; empty: as they show
   * @param warnings hears of each thing that was left out or taken for something
   * @return numbers without leading zeros where clips are numbered, as {@link ClipNames} has them
   * @throws InvalidInput when it holds no votes, or a row is none
   */
  public static Map<String, VoteCounts> read(
      Path file, LabelSet labels, Optional<LabelCoding> coding, Consumer<Message> warnings) {
    RecognisedFile known =
        RecognisedFile.of(file, labels, coding, Optional.empty()).holding(FileKind.Holds.VOTES);
    if (known.kind() == FileKind.VOTES && known.numbers() == LabelNumbers.DOUBTED) {
      throw new InvalidInput(
          "dfew.coding-of-votes", file, labels.size(), labels.message(Label.of(1)));
    }
    if (known.kind() == FileKind.LABEL_STUDIO) {
      throw new InvalidInput("dfew.votes-json", file);
    }
    Table table = Table.read(file);
    table.warnings().forEach(warnings);
    String clip =
        LabelList.clipColumn(table).orElseThrow(() -> Misfit.of(known, FileKind.Holds.VOTES));
    List<String> names =
        ClipNames.of(table.rows().stream().map(row -> row.text(clip)).toList()).names();
    Map<String, VoteCounts> votes = new TreeMap<>();
    if (known.kind() == FileKind.VOTES) {
      single(table, names, known, votes);
      return votes;
    }
    Counted counted = new Counted(table, known);
    for (int i = 0; i < names.size(); i++) {
      TableRow row = table.rows().get(i);
      if (votes.put(names.get(i), counted.of(row)) != null) {
        throw row.wrong("dfew.row-clip-twice", names.get(i));
      }
    }
    return votes;
  }

  private static void single(
      Table table, List<String> names, RecognisedFile known, Map<String, VoteCounts> votes) {
    String column = table.firstOf(Header.LABEL.toArray(String[]::new));
    LabelSet labels = known.labels();
    int base = known.numbers().coding().orElse(LabelCoding.FROM_1).base();
    Map<String, int[]> counts = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      TableRow row = table.rows().get(i);
      Optional<Label> word = labels.find(row.text(column));
      int index =
          word.map(Label::index)
              .orElseGet(() -> row.integer(column, base, base + labels.size() - 1) - base);
      counts.computeIfAbsent(names.get(i), none -> new int[labels.size()])[index]++;
    }
    counts.forEach((name, count) -> votes.put(name, VoteCounts.of(count)));
  }

  /** Rows of counts, or of shares beside the number of votes. */
  private static final class Counted {
    private final LabelSet labels;
    private final boolean shares;
    private final List<String> columns;
    private final String total;

    Counted(Table table, RecognisedFile known) {
      labels = known.labels();
      shares = known.kind() == FileKind.SOFT_LABELS;
      columns = new ArrayList<>();
      table.columns().stream()
          .filter(column -> VoteColumns.label(column, labels).isPresent())
          .forEach(columns::add);
      total = shares ? table.firstOf(Header.TOTAL.toArray(String[]::new)) : "";
    }

    VoteCounts of(TableRow row) {
      if (!shares) {
        int[] counts = new int[labels.size()];
        columns.forEach(column -> counts[index(column)] += row.integer(column, 0, MOST_VOTES));
        return VoteCounts.of(counts);
      }
      double[] parts = new double[labels.size()];
      columns.forEach(column -> parts[index(column)] += row.share(column));
      return VoteColumns.counts(parts, row.integer(total, 0, MOST_VOTES))
          .map(VoteCounts::of)
          .orElseThrow(() -> row.wrong("dfew.row-shares", row.text(total)));
    }

    private int index(String column) {
      return VoteColumns.label(column, labels).orElseThrow().index();
    }
  }
}
