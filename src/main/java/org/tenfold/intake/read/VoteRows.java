package org.tenfold.intake.read;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.tenfold.intake.Answers;
import org.tenfold.intake.Question;
import org.tenfold.table.Header;
import org.tenfold.table.TableLine;
import org.tenfold.table.WholeNumber;

/** Single votes, one a line: {@code item,annotator,label}, in any order of columns. */
final class VoteRows implements Consumer<TableLine> {
  private final Header header;
  private final RawVotes raw;
  private final TableFields fields;
  private final int item;
  private final int annotator;
  private final OptionalInt label;
  private final OptionalInt time;

  VoteRows(Header header, RawVotes raw, Answers answers) {
    this.header = header;
    this.raw = raw;
    this.fields = new TableFields(header, raw);
    this.item = header.find(Header.ITEM).orElseThrow();
    this.annotator = header.find(Header.ANNOTATOR).orElseThrow();
    this.label = header.label(answers.labelField());
    this.time = header.find(Header.TIME);
  }

  /** Counts do not tell who voted; the column of the labels may have any name. */
  static boolean reads(Header header) {
    return header.has(Header.ITEM) && header.has(Header.ANNOTATOR);
  }

  /** Ask which column holds the labels where none is called so. */
  void end() {
    if (label.isEmpty()) {
      raw.questions.add(new Question.LabelField(header.mayBeLabels(LabelStudioFields.RESERVED)));
    }
  }

  @Override
  public void accept(TableLine line) {
    if (label.isEmpty()) {
      return; // asked for at the end
    }
    List<String> values = line.values();
    long at = line.number();
    if (values.size() != header.size()) {
      raw.problem(at, "intake.values", values.size(), header.size());
      return;
    }
    String name = WholeNumber.withoutPoint(values.get(item));
    String person = WholeNumber.withoutPoint(values.get(annotator));
    String text = WholeNumber.withoutPoint(values.get(label.getAsInt()));
    if (raw.accepts(at, "intake.field-item", name)
        && raw.accepts(at, "intake.field-annotator", person)
        && raw.accepts(at, "intake.field-label", text)) {
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
