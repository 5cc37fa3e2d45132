package org.tenfold.intake;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.tenfold.table.TableLine;

/** Single votes, one a line: {@code item,annotator,label}, in any order of columns. */
final class VoteRows implements Consumer<TableLine> {
  private final Header header;
  private final RawVotes raw;
  private final TableFields fields;
  private final int item;
  private final int annotator;
  private final int label;
  private final OptionalInt time;

  VoteRows(Header header, RawVotes raw) {
    this.header = header;
    this.raw = raw;
    this.fields = new TableFields(header, raw);
    this.item = header.find(Header.ITEM).orElseThrow();
    this.annotator = header.find(Header.ANNOTATOR).orElseThrow();
    this.label = header.find(Header.LABEL).orElseThrow();
    this.time = header.find(Header.TIME);
  }

  static boolean reads(Header header) {
    return header.has(Header.ITEM) && header.has(Header.ANNOTATOR) && header.has(Header.LABEL);
  }

  @Override
  public void accept(TableLine line) {
    List<String> values = line.values();
    long at = line.number();
    if (values.size() != header.size()) {
      raw.problem(
          at, "%d values, but the header has %d columns".formatted(values.size(), header.size()));
      return;
    }
    String name = values.get(item);
    String person = values.get(annotator);
    String text = values.get(label);
    if (raw.accepts(at, "item", name)
        && raw.accepts(at, "annotator", person)
        && raw.accepts(at, "label", text)) {
      int clip = raw.clip(at, name, fields.movie(at, values), fields.seconds(values));
      raw.vote(
          at,
          clip,
          person,
          text,
          time.isPresent() ? fields.time(values.get(time.getAsInt())) : null);
    }
  }
}
