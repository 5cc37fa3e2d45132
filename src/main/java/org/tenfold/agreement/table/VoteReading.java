package org.tenfold.agreement.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenfold.label.LabelSet;

/**
 * What the person who hands in a table of votes says about it. Immutable.
 *
 * @param cluster the column whose equal values make one cluster; empty: movie, where there is one
 * @param categories all there are, also those that nobody chose; empty: those of the file
 * @param labels whose words the file has; then its titles are the categories
 * @param ignored columns that hold no counts
 * @param noAnswer what a label such as NA is
 */
public record VoteReading(
    Optional<String> cluster,
    List<String> categories,
    Optional<LabelSet> labels,
    Set<String> ignored,
    NoAnswer noAnswer) {
  public static final VoteReading PLAIN =
      new VoteReading(Optional.empty(), List.of(), Optional.empty(), Set.of(), NoAnswer.ASK);

  public VoteReading {
    categories = List.copyOf(categories);
    ignored = Set.copyOf(ignored);
  }

  /** The words of these labels, all of which are categories. */
  public static VoteReading of(LabelSet labels) {
    return new VoteReading(
        Optional.empty(), labels.titles(), Optional.of(labels), Set.of(), NoAnswer.ASK);
  }

  VoteReading by(String column) {
    return new VoteReading(Optional.of(column), categories, labels, ignored, noAnswer);
  }

  /** What NA, None, NaN, null and an empty label mean. */
  public enum NoAnswer {
    /** No vote, with a warning; an empty label is refused. */
    ASK,
    /** No vote, empty ones too. */
    MISSING,
    /** A category like any other; an empty label is refused. */
    LABEL
  }
}
