package org.tenfold.dfew.list;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tenfold.dfew.list.FileKind.Holds;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.LabelNames;
import org.tenfold.label.LabelPresets;
import org.tenfold.label.LabelSet;
import org.tenfold.table.Header;
import org.tenfold.table.Table;
import org.tenfold.table.WholeNumber;

/**
 * What a file may be that does not hold what is wanted of it: the likeliest reasons, and what to
 * do.
 */
public final class Misfit {
  private static final int MOST = 3;

  /** More different values than MAFW has compound labels make no label. */
  private static final int MOST_LABELS = 43;

  private static final int SHOWN = 8;
  private static final int LEAST_COUNTS = 3;
  private static final Pattern PREDICTION =
      Pattern.compile("(?i)prediction|predicted|pred|p\\d{1,2}");

  private final LabelSet labels;
  private final List<Message> reasons = new ArrayList<>();

  private Misfit(LabelSet labels) {
    this.labels = labels;
  }

  /** The refusal with the reasons behind it; as it was where none is likely. */
  public static InvalidInput of(Path file, LabelSet labels, InvalidInput refusal, Holds wanted) {
    Misfit misfit = new Misfit(labels);
    if (!Files.isRegularFile(file)) {
      return refusal;
    }
    misfit.look(file, wanted);
    return misfit.reasons.isEmpty()
        ? refusal
        : new InvalidInput(refusal, "dfew.misfit", refusal.said(), misfit.likeliest());
  }

  /** The refusal of a file that is no table, with what it seems to be. */
  static InvalidInput unreadable(Path file, LabelSet labels, InvalidInput refusal) {
    Misfit misfit = new Misfit(labels);
    misfit.lookAtBytes(file);
    return misfit.reasons.isEmpty()
        ? refusal
        : new InvalidInput(refusal, "dfew.misfit", refusal.said(), misfit.likeliest());
  }

  /** The refusal of a file that was looked at, with three reasons. */
  static InvalidInput of(RecognisedFile file, Holds wanted) {
    Misfit misfit = new Misfit(file.labels());
    misfit.look(file.file(), wanted);
    misfit.addUsual(wanted);
    return new InvalidInput("dfew.fits-not", file.file(), title(wanted), misfit.likeliest());
  }

  private Message likeliest() {
    return Message.joined(reasons.stream().distinct().limit(MOST).toList());
  }

  private void look(Path file, Holds wanted) {
    lookAtBytes(file);
    if (reasons.isEmpty()) {
      lookAtTable(file, wanted);
    }
  }

  private static Message title(Holds wanted) {
    return switch (wanted) {
      case LABELS -> Message.of("dfew.wanted-labels");
      case VOTES -> Message.of("dfew.wanted-votes");
      case PREDICTIONS -> Message.of("dfew.wanted-predictions");
    };
  }

  /** How such a file looks, and what hides it most often. */
  private void addUsual(Holds wanted) {
    reasons.add(
        switch (wanted) {
          case LABELS -> Message.of("dfew.misfit-list");
          case VOTES -> Message.of("dfew.misfit-vote-rows");
          case PREDICTIONS -> Message.of("dfew.misfit-prediction-rows");
        });
    reasons.add(Message.of("dfew.misfit-header"));
    reasons.add(Message.of("dfew.misfit-delimiter"));
  }

  private void lookAtBytes(Path file) {
    if (RecognisedFile.begins(file, "{", "[")) {
      reasons.add(Message.of("dfew.misfit-json"));
    } else if (RecognisedFile.begins(file, "<")) {
      reasons.add(Message.of("dfew.misfit-page"));
    } else if (RecognisedFile.begins(file, "version https://git-lfs")) {
      reasons.add(Message.of("dfew.misfit-pointer"));
    }
  }

  private void lookAtTable(Path file, Holds wanted) {
    Table table;
    try {
      table = Table.read(file);
    } catch (InvalidInput noTable) {
      return;
    }
    Header header = new Header(table.columns());
    if (wanted != Holds.VOTES && header.has(Header.ANNOTATOR)) {
      reasons.add(Message.of("dfew.misfit-votes"));
    }
    if (wanted != Holds.PREDICTIONS
        && table.columns().stream().anyMatch(column -> PREDICTION.matcher(column).matches())) {
      reasons.add(Message.of("dfew.misfit-predictions"));
    }
    List<String> counts =
        table.columns().stream()
            .filter(column -> VoteColumns.label(column, labels).isPresent())
            .toList();
    lookAtOrder(table.columns());
    if (counts.size() >= Math.min(LEAST_COUNTS, labels.size()) && !header.has(Header.LABEL)) {
      reasons.add(Message.of("dfew.misfit-counts", String.join(", ", counts)));
    }
    if (header.has(Header.LABEL)) {
      lookAtLabels(table, table.columns().get(header.find(Header.LABEL).orElseThrow()), wanted);
    } else if (counts.isEmpty() && wanted == Holds.LABELS) {
      String likely = String.join(", ", likelyLabels(table));
      if (!likely.isEmpty()) {
        reasons.add(Message.of("dfew.misfit-column", likely));
      }
    }
    if (table.columns().stream().allMatch(one -> isValue(one))) {
      reasons.add(Message.of("dfew.misfit-header"));
    }
    if (!reasons.isEmpty() && wanted == Holds.LABELS) {
      reasons.add(Message.of("dfew.misfit-list"));
    }
  }

  private void lookAtOrder(List<String> columns) {
    List<String> other = VoteColumns.inAnotherOrder(columns, labels);
    if (!other.isEmpty()) {
      reasons.add(
          Message.of(
              "dfew.misfit-order", String.join(", ", other), String.join(", ", labels.titles())));
    }
  }

  private void lookAtLabels(Table table, String column, Holds wanted) {
    List<String> foreign = foreign(table, column);
    if (foreign.stream().anyMatch(Misfit::isCompound)) {
      reasons.add(Message.of("dfew.misfit-compound", column, foreign.getFirst()));
    } else if (!foreign.isEmpty()) {
      reasons.add(otherSet(column, foreign));
    } else if (wanted != Holds.LABELS && !new Header(table.columns()).has(Header.ANNOTATOR)) {
      reasons.add(Message.of("dfew.misfit-labels"));
    }
  }

  private Message otherSet(String column, List<String> foreign) {
    String shown = String.join(", ", foreign);
    return LabelPresets.knowing(foreign)
        .map(preset -> Message.of("dfew.misfit-preset", column, shown, preset))
        .orElseGet(() -> Message.of("dfew.misfit-other-set", column, shown));
  }

  private static boolean isCompound(String label) {
    return label.contains("_");
  }

  /** A number or a path is no name of a column. */
  private static boolean isValue(String column) {
    return WholeNumber.of(column).isPresent() || column.contains("/") || column.contains("\\");
  }

  /** Labels that no coding of ours has, the first of them. */
  private List<String> foreign(Table table, String column) {
    TreeSet<String> foreign = new TreeSet<>();
    table.rows().stream()
        .map(row -> row.text(column))
        .filter(text -> !isNumber(text) && !LabelNames.meansNoLabel(text))
        .filter(text -> labels.find(text).isEmpty())
        .forEach(foreign::add);
    return foreign.stream().limit(SHOWN).toList();
  }

  private boolean isNumber(String text) {
    OptionalLong number = WholeNumber.of(text);
    return number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= labels.size();
  }

  /** Columns with few values that all may be labels. */
  private List<String> likelyLabels(Table table) {
    return table.columns().stream()
        .filter(
            column -> {
              List<String> values =
                  table.rows().stream().map(row -> row.text(column)).distinct().toList();
              return values.size() < MOST_LABELS
                  && (values.size() < table.rows().size() || table.rows().size() < LEAST_COUNTS)
                  && Stream.concat(values.stream(), Stream.of("0"))
                      .allMatch(
                          text -> text.matches("\\d{1,2}(\\.0)?") || labels.find(text).isPresent());
            })
        .toList();
  }
}
