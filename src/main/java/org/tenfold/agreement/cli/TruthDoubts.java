package org.tenfold.agreement.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tenfold.truth.Doubts;
import org.tenfold.truth.Votes;

/** Says what speaks against believing inferred labels. */
final class TruthDoubts {
  private static final int ITEMS_SHOWN = 10;

  private TruthDoubts() {}

  static List<String> of(String method, Doubts doubts, Votes votes) {
    List<String> sentences = new ArrayList<>();
    if (doubts.tooFewVotes()) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "There are too few votes for %s: it fits %d numbers to each annotator, whose median"
                  + " is %.0f votes. Compare --method majority, which fits none.",
              method,
              doubts.numbersPerAnnotator(),
              doubts.votesPerAnnotator()));
    }
    if (!doubts.unvoted().isEmpty()) {
      String more = doubts.unvoted().size() > ITEMS_SHOWN ? ", …" : "";
      sentences.add(
          doubts.unvoted().stream()
              .limit(ITEMS_SHOWN)
              .map(votes.items()::get)
              .collect(
                  Collectors.joining(
                      ", ",
                      "%d items have a label that nobody voted: "
                          .formatted(doubts.unvoted().size()),
                      more + ".")));
    }
    if (!doubts.converged()) {
      sentences.add("The iteration was cut off before it converged.");
    }
    return sentences;
  }
}
