package org.tenfold.statistics.agreement;

import java.util.List;
import org.tenfold.statistics.Measure;

/**
 * What the votes on a set of items say together at one moment. Immutable.
 *
 * @param items all, whatever their number of votes
 * @param excluded items that have not exactly n votes and so are left out of {@code finished}
 * @param votesPerCategory all votes, also those on excluded items
 * @param finished Fleiss' kappa of the items with exactly n votes: DFEW's multi-labelled row
 * @param singleLabelled Fleiss' kappa of those of them that bear a single label
 * @param alpha Krippendorff's, nominal, of all items with at least two votes: fit for work in
 *     progress
 * @param percentAgreement of the same items
 */
public record AgreementFigures(
    long items,
    long excluded,
    List<Long> votesPerCategory,
    FleissFigures finished,
    FleissFigures singleLabelled,
    Measure alpha,
    Measure percentAgreement) {
  public AgreementFigures {
    votesPerCategory = List.copyOf(votesPerCategory);
  }

  /** All votes. */
  public long votes() {
    return votesPerCategory.stream().mapToLong(Long::longValue).sum();
  }
}
