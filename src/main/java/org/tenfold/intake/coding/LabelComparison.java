package org.tenfold.intake.coding;

import java.util.List;

/**
 * The file's own labels against those that its votes make. Immutable.
 *
 * @param given how many clips bear each label in the file, by number 0..n; 0: not single-labelled
 * @param counted the same by the votes, of clips with all their votes
 * @param compared clips that have both
 * @param agreeing of those
 * @param first some that differ, in the order of the file
 */
public record LabelComparison(
    List<Integer> given,
    List<Integer> counted,
    int compared,
    int agreeing,
    List<Difference> first) {
  public LabelComparison {
    given = List.copyOf(given);
    counted = List.copyOf(counted);
    first = List.copyOf(first);
  }

  /** Whether the file has any label of its own. */
  public boolean hasGiven() {
    return given.stream().anyMatch(count -> count > 0);
  }
}
