package org.tenfold.agreement.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.table.VoteReading;
import org.tenfold.agreement.table.VoteReading.NoAnswer;
import org.tenfold.console.LabelOptions;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelSet;
import picocli.CommandLine.Option;

/** Mixed into each command that reads a table of votes: what the person says of it. */
final class VoteOptions {
  @Option(
      names = "--categories",
      split = ",",
      paramLabel = "NAME",
      description = {
        "All categories there are, with commas between: also those that nobody chose. In a table",
        "of counts, its columns (default: those of the file)."
      })
  private List<String> categories = new ArrayList<>();

  @Option(
      names = "--labels",
      paramLabel = "SET",
      description = {
        "The label set whose words the file has: all of its labels are categories, and happiness",
        "is happy. dfew-7, ferv39k-7, afew-7, basic-8, mafw-11, or a JSON file as for import",
        "(default: the categories of the file)."
      })
  private @Nullable String labels;

  @Option(
      names = "--ignore",
      split = ",",
      paramLabel = "COLUMN",
      description = "Columns of a table of counts that are no category, with commas between.")
  private List<String> ignored = new ArrayList<>();

  @Option(
      names = "--na",
      paramLabel = "missing|label",
      description = {
        "What labels such as NA, None and NaN are: no vote (missing; then empty ones too) or a",
        "category (label). Without it they are no vote, with a warning."
      })
  private @Nullable String noAnswer;

  VoteReading reading(@Nullable String cluster) {
    if (labels != null && !categories.isEmpty()) {
      throw new InvalidInput("agreement.categories-or-labels");
    }
    Optional<LabelSet> set = Optional.ofNullable(labels).map(LabelOptions::named);
    return new VoteReading(
        Optional.ofNullable(cluster),
        set.map(LabelSet::titles).orElseGet(() -> distinct(categories)),
        set,
        Set.copyOf(ignored),
        noAnswer());
  }

  /** One of these options that was given, though there is no table to read. */
  Optional<String> any() {
    Map<String, Boolean> given = new LinkedHashMap<>();
    given.put("--categories", !categories.isEmpty());
    given.put("--labels", labels != null);
    given.put("--ignore", !ignored.isEmpty());
    given.put("--na", noAnswer != null);
    return given.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).findFirst();
  }

  private static List<String> distinct(List<String> names) {
    List<String> stripped = names.stream().map(String::strip).toList();
    if (stripped.stream().distinct().count() < stripped.size() || stripped.contains("")) {
      throw new InvalidInput("agreement.categories-once", String.join(",", names));
    }
    return stripped;
  }

  private NoAnswer noAnswer() {
    if (noAnswer == null) {
      return NoAnswer.ASK;
    }
    return switch (noAnswer.toLowerCase(Locale.ROOT)) {
      case "missing" -> NoAnswer.MISSING;
      case "label" -> NoAnswer.LABEL;
      default -> throw new InvalidInput("agreement.na-option", noAnswer);
    };
  }
}
