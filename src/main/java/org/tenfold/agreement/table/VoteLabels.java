package org.tenfold.agreement.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import org.tenfold.agreement.table.VoteReading.NoAnswer;
import org.tenfold.error.Message;
import org.tenfold.table.TableRow;
import org.tenfold.table.WholeNumber;

/**
 * Understands the labels of single votes: which say nothing, and which are the same but for capital
 * letters. Grows while a table is read, on one thread.
 */
final class VoteLabels {
  private static final Set<String> SAY_NOTHING =
      Set.of("na", "n/a", "#n/a", "<na>", "none", "nan", "null", "nil");

  private final VoteReading how;
  private final Map<String, Integer> missing = new LinkedHashMap<>();

  /** How often each spelling occurs, by the label in small letters. */
  private final Map<String, Map<String, Integer>> spellings = new LinkedHashMap<>();

  VoteLabels(VoteReading how) {
    this.how = how;
  }

  /**
   * The label of a row as it stands there, or empty when it gives no vote.
   *
   * @throws org.tenfold.error.InvalidInput when it may be a vote or not, or is none of the
   *     categories
   */
  Optional<String> of(TableRow row, String column) {
    String text = spelled(WholeNumber.withoutPoint(row.text(column)));
    boolean category = how.categories().stream().anyMatch(text::equalsIgnoreCase);
    if (text.isEmpty() && how.noAnswer() != NoAnswer.MISSING) {
      throw row.wrong("agreement.row-no-vote", column);
    }
    boolean nothing = text.isEmpty() || SAY_NOTHING.contains(text.toLowerCase(Locale.ROOT));
    if (nothing && !category && how.noAnswer() != NoAnswer.LABEL) {
      missing.merge(text, 1, Integer::sum);
      return Optional.empty();
    }
    if (!category && !how.categories().isEmpty()) {
      throw row.wrong(
          "agreement.row-no-category", column, text, String.join(",", how.categories()));
    }
    spellings
        .computeIfAbsent(text.toLowerCase(Locale.ROOT), any -> new LinkedHashMap<>())
        .merge(text, 1, Integer::sum);
    return Optional.of(text);
  }

  private String spelled(String text) {
    return how.labels().flatMap(labels -> labels.find(text).map(labels::title)).orElse(text);
  }

  /** The spelling under which a label is counted: that of the categories, else the commonest. */
  String counted(String label) {
    if (!how.categories().isEmpty()) {
      return how.categories().contains(label)
          ? label
          : how.categories().stream().filter(label::equalsIgnoreCase).findFirst().orElseThrow();
    }
    return commonest(spellings.getOrDefault(label.toLowerCase(Locale.ROOT), Map.of(label, 1)));
  }

  private static String commonest(Map<String, Integer> counts) {
    String best = "";
    int most = 0;
    for (Entry<String, Integer> spelling : counts.entrySet()) {
      if (spelling.getValue() > most) {
        most = spelling.getValue();
        best = spelling.getKey();
      }
    }
    return best;
  }

  /** Complete when all rows are through. */
  List<Message> warnings(String file) {
    List<Message> warnings = new ArrayList<>();
    missing.forEach(
        (text, count) -> warnings.add(Message.of("agreement.labels-missing", file, count, text)));
    spellings.values().stream()
        .filter(counts -> counts.size() > 1)
        .filter(counts -> counts.keySet().stream().map(this::counted).distinct().count() == 1)
        .forEach(
            counts ->
                warnings.add(
                    Message.of(
                        "agreement.labels-alike",
                        file,
                        String.join(", ", counts.keySet()),
                        counted(counts.keySet().iterator().next()))));
    return warnings;
  }
}
