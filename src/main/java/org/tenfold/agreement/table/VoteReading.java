package org.tenfold.agreement.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the person who hands in a table of votes says about it. Immutable.
 *
 * @param cluster the column whose equal values make one cluster; empty: movie, where there is one
 * @param categories all there are, also those that nobody chose; empty: those of the file
 * @param ignored columns that hold no counts
 * @param noAnswer what a label such as NA is
 */
public record VoteReading(
    Optional<String> cluster, List<String> categories, Set<String> ignored, NoAnswer noAnswer) {
  public static final VoteReading PLAIN =
      new VoteReading(Optional.empty(), List.of(), Set.of(), NoAnswer.ASK);

  public VoteReading {
    categories = List.copyOf(categories);
    ignored = Set.copyOf(ignored);
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
