package org.tenfold.dfew;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tenfold.emotion.EmotionNames;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.table.Header;
import org.tenfold.table.Table;

/** What a file that is no list of labelled clips may be: the likeliest reasons, and what to do. */
final class Misfit {
  private static final int MOST = 3;
  private static final int BEGINNING = 64;

  /** More different values than the largest set that is known has emotions make no label. */
  private static final int MOST_LABELS = 43;

  private static final int SHOWN = 8;
  private static final int LEAST_COUNTS = 3;
  private static final Pattern PREDICTION = Pattern.compile("(?i)prediction|predicted|p[1-7]");

  private final List<Message> reasons = new ArrayList<>();

  private Misfit() {}

  /** The refusal with the reasons behind it; as it was where none is likely. */
  static InvalidInput of(Path file, InvalidInput refusal) {
    Misfit misfit = new Misfit();
    if (!Files.isRegularFile(file)) {
      return refusal;
    }
    misfit.lookAtBytes(file);
    if (misfit.reasons.isEmpty()) {
      misfit.lookAtTable(file);
    }
    return misfit.reasons.isEmpty()
        ? refusal
        : new InvalidInput(
            refusal,
            "dfew.misfit",
            refusal.said(),
            Message.joined(misfit.reasons.stream().limit(MOST).toList()));
  }

  private void lookAtBytes(Path file) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(BEGINNING);
    } catch (IOException e) {
      return; // the refusal says so
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1).stripLeading();
    if (text.startsWith("PAR1")) {
      reasons.add(Message.of("dfew.misfit-parquet"));
    } else if (text.startsWith("{") || text.startsWith("[")) {
      reasons.add(Message.of("dfew.misfit-json"));
    } else if (text.startsWith("<")) {
      reasons.add(Message.of("dfew.misfit-page"));
    } else if (text.startsWith("version https://git-lfs")) {
      reasons.add(Message.of("dfew.misfit-pointer"));
    }
  }

  private void lookAtTable(Path file) {
    Table table;
    try {
      table = Table.read(file);
    } catch (InvalidInput noTable) {
      return;
    }
    Header header = new Header(table.columns());
    if (header.has(Header.ANNOTATOR)) {
      reasons.add(Message.of("dfew.misfit-votes"));
    }
    if (table.columns().stream().anyMatch(column -> PREDICTION.matcher(column).matches())) {
      reasons.add(Message.of("dfew.misfit-predictions"));
    }
    List<String> emotions =
        table.columns().stream().filter(column -> EmotionNames.find(column).isPresent()).toList();
    if (emotions.size() >= LEAST_COUNTS && !header.has(Header.LABEL)) {
      reasons.add(Message.of("dfew.misfit-counts", String.join(", ", emotions)));
    }
    if (header.has(Header.LABEL)) {
      String column = table.columns().get(header.find(Header.LABEL).orElseThrow());
      foreign(table, column)
          .ifPresent(labels -> reasons.add(Message.of("dfew.misfit-other-set", column, labels)));
    } else if (emotions.isEmpty()) {
      String likely = String.join(", ", likelyLabels(table));
      if (!likely.isEmpty()) {
        reasons.add(Message.of("dfew.misfit-column", likely));
      }
    }
    if (!reasons.isEmpty()) {
      reasons.add(Message.of("dfew.misfit-list"));
    }
  }

  /** Labels that no coding of ours has; empty when there is none. */
  private static Optional<String> foreign(Table table, String column) {
    TreeSet<String> foreign = new TreeSet<>();
    table.rows().stream()
        .map(row -> row.text(column))
        .filter(text -> !text.matches("[0-7](\\.0)?") && !EmotionNames.meansNoLabel(text))
        .filter(text -> EmotionNames.find(text).isEmpty())
        .forEach(foreign::add);
    return foreign.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", foreign.stream().limit(SHOWN).toList()));
  }

  /** Columns with few values that all may be labels. */
  private static List<String> likelyLabels(Table table) {
    return table.columns().stream()
        .filter(
            column -> {
              List<String> values =
                  table.rows().stream().map(row -> row.text(column)).distinct().toList();
              return values.size() < MOST_LABELS
                  && (values.size() < table.rows().size() || table.rows().size() < LEAST_COUNTS)
                  && Stream.concat(values.stream(), Stream.of("0"))
                      .allMatch(
                          text ->
                              text.matches("\\d{1,2}(\\.0)?")
                                  || EmotionNames.find(text).isPresent());
            })
        .toList();
  }
}
