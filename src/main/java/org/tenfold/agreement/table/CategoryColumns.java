package org.tenfold.agreement.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.LabelPresets;
import org.tenfold.label.LabelSet;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.table.WholeNumber;

/**
 * Which columns of a table of counts are categories. Where some are known labels, only these are,
 * and whatever else is not known is asked about. Where none is, all are, but for those that do not
 * look like it: one with the name of something else, one beside a numbered row such as c0 to c6,
 * and one without which all items would have the same number of votes.
 */
final class CategoryColumns {
  /** Columns that are no category. */
  private static final Set<String> NOT_VOTES =
      Set.of("order", "label", "video_name", "item", "clip_name", "path", "movie");

  private static final Set<String> OTHER_THINGS =
      Set.of(
          "clip",
          "task",
          "name",
          "video",
          "file",
          "file_name",
          "filename",
          "subject",
          "frames",
          "frame",
          "n_frames",
          "num_frames",
          "year",
          "id",
          "index",
          "seconds",
          "duration",
          "length",
          "fps",
          "width",
          "height",
          "start",
          "end",
          "age",
          "split",
          "fold",
          "total",
          "sum",
          "votes",
          "n",
          "count",
          "scene",
          "size",
          "date",
          "time");

  private static final Pattern NUMBERED = Pattern.compile("(.*?)[_ ]?\\d+");
  private static final int A_ROW = 3;

  private CategoryColumns() {}

  /**
   * @return one for each category, also where the table has none called so
   * @throws InvalidInput when there is none, or a column may be one or not
   */
  static List<String> of(Table table, VoteReading how, List<Message> warnings) {
    List<String> candidates =
        table.columns().stream()
            .filter(column -> !NOT_VOTES.contains(column.toLowerCase(Locale.ROOT)))
            .filter(column -> how.cluster().filter(column::equalsIgnoreCase).isEmpty())
            .filter(column -> how.ignored().stream().noneMatch(column::equalsIgnoreCase))
            .toList();
    if (!how.categories().isEmpty()) {
      List<String> said =
          how.labels().map(labels -> called(labels, candidates)).orElse(how.categories());
      return said(table, candidates, said, warnings);
    }
    if (candidates.isEmpty()) {
      throw new InvalidInput("agreement.no-vote-columns", table.name());
    }
    List<String> doubtful = doubtful(table, candidates);
    if (!doubtful.isEmpty()) {
      throw ask(table, candidates, doubtful);
    }
    return candidates;
  }

  /** In the order of the set, by the name that the table has for each label. */
  private static List<String> called(LabelSet labels, List<String> candidates) {
    return labels.all().stream()
        .map(
            label ->
                candidates.stream()
                    .filter(column -> labels.find(column).equals(Optional.of(label)))
                    .findFirst()
                    .orElse(labels.title(label)))
        .toList();
  }

  private static List<String> said(
      Table table, List<String> candidates, List<String> said, List<Message> warnings) {
    List<String> unread =
        candidates.stream().filter(one -> said.stream().noneMatch(one::equalsIgnoreCase)).toList();
    if (!unread.isEmpty()) {
      warnings.add(
          Message.of("agreement.columns-not-said", table.name(), String.join(", ", unread)));
    }
    List<String> absent = said.stream().filter(one -> !table.has(one)).toList();
    if (absent.size() == said.size()) {
      throw new InvalidInput(
          "agreement.none-of-columns",
          table.name(),
          String.join(", ", said),
          String.join(", ", table.columns()));
    }
    if (!absent.isEmpty()) {
      warnings.add(Message.of("agreement.columns-absent", table.name(), String.join(", ", absent)));
    }
    return said;
  }

  private static InvalidInput ask(Table table, List<String> candidates, List<String> doubtful) {
    return new InvalidInput(
        "agreement.doubtful-category",
        table.name(),
        String.join(", ", doubtful),
        String.join(",", doubtful),
        String.join(",", candidates));
  }

  private static List<String> doubtful(Table table, List<String> candidates) {
    List<String> labels = labels(candidates);
    if (labels.size() > 1) {
      return without(candidates, labels);
    }
    List<String> others =
        candidates.stream()
            .filter(one -> OTHER_THINGS.contains(one.toLowerCase(Locale.ROOT)))
            .toList();
    if (!others.isEmpty() && others.size() < candidates.size()) {
      return others;
    }
    List<String> row = numbered(candidates);
    if (row.size() >= A_ROW) {
      return without(candidates, row);
    }
    return odd(table, candidates).map(List::of).orElse(List.of());
  }

  /** Those of the set that knows most of them, all with a number before the name or none. */
  private static List<String> labels(List<String> candidates) {
    List<String> most = List.of();
    for (String name : LabelPresets.names()) {
      LabelSet set = LabelPresets.named(name).orElseThrow();
      for (boolean numbered : new boolean[] {true, false}) {
        List<String> known =
            candidates.stream()
                .filter(column -> set.find(column).isPresent())
                .filter(column -> Character.isDigit(column.charAt(0)) == numbered)
                .toList();
        most = known.size() > most.size() ? known : most;
      }
    }
    return most;
  }

  private static List<String> without(List<String> all, List<String> some) {
    return all.stream().filter(one -> !some.contains(one)).toList();
  }

  /** Those that are called like the first, but for a number. */
  private static List<String> numbered(List<String> candidates) {
    String stem = stem(candidates.getFirst());
    return stem == null
        ? List.of()
        : candidates.stream().filter(one -> stem.equals(stem(one))).toList();
  }

  private static @Nullable String stem(String column) {
    Matcher matcher = NUMBERED.matcher(column);
    return matcher.matches() ? matcher.group(1) : null;
  }

  /** The one column without which all rows have the same sum, where with it they have not. */
  private static Optional<String> odd(Table table, List<String> candidates) {
    if (candidates.size() < A_ROW || table.rows().size() < 2) {
      return Optional.empty();
    }
    List<long[]> rows = new ArrayList<>();
    for (TableRow row : table.rows()) {
      long[] counts = new long[candidates.size()];
      for (int i = 0; i < counts.length; i++) {
        // what is no number is refused by whoever counts
        counts[i] = WholeNumber.of(row.text(candidates.get(i))).orElse(0);
      }
      rows.add(counts);
    }
    if (evenWithout(rows, -1)) {
      return Optional.empty();
    }
    List<String> odd = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      if (evenWithout(rows, i)) {
        odd.add(candidates.get(i));
      }
    }
    return odd.size() == 1 ? Optional.of(odd.getFirst()) : Optional.empty();
  }

  private static boolean evenWithout(List<long[]> rows, int left) {
    return rows.stream()
            .mapToLong(row -> Arrays.stream(row).sum() - (left < 0 ? 0 : row[left]))
            .distinct()
            .limit(2)
            .count()
        == 1;
  }
}
