package org.tenfold.intake.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.dfew.list.VoteColumns;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.intake.Answers;
import org.tenfold.intake.SourceFormat;
import org.tenfold.label.Label;
import org.tenfold.table.Header;
import org.tenfold.table.TableLine;
import org.tenfold.table.WholeNumber;

/** Counts of votes, one clip a line and one column a label; or labels alone. */
final class VoteCountReader implements Consumer<TableLine> {
  /** Beyond belief, and small enough that sums stay exact. */
  private static final int MOST_VOTES = 100_000;

  /** Of DFEW-like tables of distributions; a typing error is seldom one. */
  private static final Pattern SHARE = Pattern.compile("0?[.,]\\d*[1-9]\\d*");

  private final Header header;
  private final RawVotes raw;
  private final TableFields fields;
  private final VoteCountColumnMapping columns;
  private final OptionalInt item;
  private final OptionalInt label;
  private final OptionalInt total;

  VoteCountReader(Header header, RawVotes raw, Answers answers) {
    this.header = header;
    this.raw = raw;
    this.fields = new TableFields(header, raw);
    this.label = header.label(answers.labelField());
    this.columns = new VoteCountColumnMapping(raw.set, header, answers, label);
    this.item = header.find(Header.ITEM);
    this.total = header.find(Header.TOTAL);
    raw.format = columns.dfew() ? SourceFormat.DFEW : SourceFormat.COUNTS;
  }

  @Override
  public void accept(TableLine line) {
    List<String> values = line.values();
    long at = line.number();
    if (values.size() != header.size()) {
      raw.problem(at, "intake.values", values.size(), header.size());
      return;
    }
    columns.look(values);
    String name =
        item.isPresent()
            ? WholeNumber.withoutPoint(values.get(item.getAsInt()))
            : Long.toString(at);
    int[] counts = counts(at, values);
    if (counts != null && raw.accepts(at, "intake.field-clip", name) && isNumbered(at, name)) {
      String text =
          label.isPresent() ? WholeNumber.withoutPoint(values.get(label.getAsInt())) : null;
      if (text != null) {
        raw.label(text);
      }
      raw.add(
          new RawVotes.Clip(
              at, name, counts, text, fields.movie(at, values), fields.seconds(values)));
    }
  }

  /** Ask, note and decide what only the whole file shows. */
  void end() {
    columns.report(raw, label.isPresent());
    if (item.isEmpty()) {
      raw.notes.add(Message.of("intake.clips-unnamed"));
    }
    if (columns.none() && label.isPresent()) {
      raw.format = SourceFormat.LABELS;
    }
  }

  private boolean isNumbered(long at, String name) {
    if (raw.format == SourceFormat.DFEW && RawVotes.wholeNumber(name).isEmpty()) {
      raw.problem(at, "intake.no-clip-number", name);
      return false;
    }
    return true;
  }

  private int @Nullable [] counts(long at, List<String> values) {
    if (total.isPresent() && areShares(values)) {
      return countsOfShares(at, values);
    }
    int[] counts = new int[raw.set.size()];
    for (int i = 0; i < values.size(); i++) {
      Label emotion = columns.emotion(i);
      if (emotion != null) {
        if (SHARE.matcher(values.get(i)).matches()) {
          throw new InvalidInput("intake.shares", at, header.columns().get(i), values.get(i));
        }
        OptionalInt count = RawVotes.wholeNumber(values.get(i));
        if (count.isEmpty() || count.getAsInt() > MOST_VOTES) {
          raw.problem(at, "intake.no-count", header.columns().get(i), values.get(i), MOST_VOTES);
          return null;
        }
        counts[emotion.index()] += count.getAsInt();
      }
    }
    return counts;
  }

  /** Where they sum to 1 and the clip has more votes: 1 may be one vote or all of them. */
  private boolean areShares(List<String> values) {
    OptionalInt votes = RawVotes.wholeNumber(values.get(total.orElseThrow()));
    int[] places =
        IntStream.range(0, values.size()).filter(i -> columns.emotion(i) != null).toArray();
    return votes.isPresent() && VoteColumns.areShares(places, values, votes.getAsInt());
  }

  /** A column of how many votes there are makes counts of shares again. */
  private int @Nullable [] countsOfShares(long at, List<String> values) {
    OptionalInt votes = RawVotes.wholeNumber(values.get(total.orElseThrow()));
    double[] shares = new double[raw.set.size()];
    try {
      for (int i = 0; i < values.size(); i++) {
        Label emotion = columns.emotion(i);
        if (emotion != null) {
          shares[emotion.index()] += Double.parseDouble(values.get(i).replace(',', '.'));
        }
      }
    } catch (NumberFormatException e) {
      votes = OptionalInt.empty();
    }
    Optional<int[]> counts =
        votes.isPresent() && votes.getAsInt() <= MOST_VOTES
            ? VoteColumns.counts(shares, votes.getAsInt())
            : Optional.empty();
    if (counts.isEmpty()) {
      raw.problem(at, "intake.no-shares", values.get(total.orElseThrow()));
      return null;
    }
    return counts.get();
  }
}
