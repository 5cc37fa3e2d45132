package org.tenfold.agreement.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tenfold.agreement.table.VoteReading.NoAnswer;
import org.tenfold.error.Message;
import org.tenfold.table.TableRow;
import org.tenfold.table.WholeNumber;

/**
 * Understands the labels of single votes: which say nothing, and which are the same but for capital
 * letters. Each text is looked at once, however often it comes. Grows while a table is read, on one
 * thread.
 */
final class VoteLabels {
  /** The number of a label that gives no vote. */
  static final int NONE = -1;

  private static final Set<String> SAY_NOTHING =
      Set.of("na", "n/a", "#n/a", "<na>", "none", "nan", "null", "nil");

  private final VoteReading how;
  private final Map<String, Spelling> byRaw = new HashMap<>();
  private final Map<String, Spelling> byText = new LinkedHashMap<>();
  private final List<Spelling> numbered = new ArrayList<>();

  VoteLabels(VoteReading how) {
    this.how = how;
  }

  /** One way to write a label, and how often it came. */
  private static final class Spelling {
    private final String text;
    private final int number;
    private int count;

    Spelling(String text, int number) {
      this.text = text;
      this.number = number;
    }
  }

  /**
   * The number of the spelling of a row's label, from 0, or {@link #NONE}.
   *
   * @throws org.tenfold.error.InvalidInput when it may be a vote or not, or is none of the
   *     categories
   */
  int of(TableRow row, String column) {
    String raw = row.text(column);
    Spelling spelling = byRaw.get(raw);
    if (spelling == null) {
      spelling = learned(row, column, raw);
      byRaw.put(raw, spelling);
    }
    spelling.count++;
    return spelling.number;
  }

  private Spelling learned(TableRow row, String column, String raw) {
    String text = spelled(WholeNumber.withoutPoint(raw));
    boolean category = how.categories().stream().anyMatch(text::equalsIgnoreCase);
    if (text.isEmpty() && how.noAnswer() != NoAnswer.MISSING) {
      throw row.wrong("agreement.row-no-vote", column);
    }
    boolean nothing = text.isEmpty() || SAY_NOTHING.contains(text.toLowerCase(Locale.ROOT));
    boolean missing = nothing && !category && how.noAnswer() != NoAnswer.LABEL;
    if (!missing && !category && !how.categories().isEmpty()) {
      throw row.wrong(
          "agreement.row-no-category", column, text, String.join(",", how.categories()));
    }
    return byText.computeIfAbsent(text, any -> missing ? new Spelling(text, NONE) : next(text));
  }

  private Spelling next(String text) {
    Spelling spelling = new Spelling(text, numbered.size());
    numbered.add(spelling);
    return spelling;
  }

  private String spelled(String text) {
    return how.labels().flatMap(labels -> labels.find(text).map(labels::title)).orElse(text);
  }

  /**
   * The label under which each spelling is counted, by its number: that of the categories, else the
   * commonest that is the same but for capital letters.
   */
  List<String> counted() {
    Map<String, List<Spelling>> alike = alike();
    return numbered.stream()
        .map(
            one ->
                how.categories().isEmpty()
                    ? commonest(alike.getOrDefault(lower(one), List.of(one)))
                    : category(one))
        .toList();
  }

  private String category(Spelling spelling) {
    return how.categories().contains(spelling.text)
        ? spelling.text
        : how.categories().stream()
            .filter(spelling.text::equalsIgnoreCase)
            .findFirst()
            .orElseThrow();
  }

  private static String lower(Spelling spelling) {
    return spelling.text.toLowerCase(Locale.ROOT);
  }

  /** In the order in which they came. */
  private Map<String, List<Spelling>> alike() {
    Map<String, List<Spelling>> alike = new LinkedHashMap<>();
    numbered.forEach(one -> alike.computeIfAbsent(lower(one), any -> new ArrayList<>()).add(one));
    return alike;
  }

  private static String commonest(List<Spelling> alike) {
    Spelling best = alike.getFirst();
    for (Spelling one : alike) {
      best = one.count > best.count ? one : best;
    }
    return best.text;
  }

  /** Complete when all rows are through. */
  List<Message> warnings(String file) {
    List<String> counted = counted();
    List<Message> warnings = new ArrayList<>();
    byText.values().stream()
        .filter(one -> one.number == NONE)
        .forEach(
            one -> warnings.add(Message.of("agreement.labels-missing", file, one.count, one.text)));
    alike().values().stream()
        .filter(some -> some.size() > 1)
        .filter(some -> some.stream().map(one -> counted.get(one.number)).distinct().count() == 1)
        .forEach(
            some ->
                warnings.add(
                    Message.of(
                        "agreement.labels-alike",
                        file,
                        String.join(", ", some.stream().map(one -> one.text).toList()),
                        counted.get(some.getFirst().number))));
    return warnings;
  }
}
