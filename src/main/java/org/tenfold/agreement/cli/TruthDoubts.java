package org.tenfold.agreement.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tenfold.error.Message;
import org.tenfold.truth.Doubts;
import org.tenfold.truth.Votes;

/** Says what speaks against believing inferred labels. */
final class TruthDoubts {
  private static final int ITEMS_SHOWN = 10;

  private TruthDoubts() {}

  static List<Message> of(String method, Doubts doubts, Votes votes) {
    List<Message> said = new ArrayList<>();
    if (doubts.tooFewVotes()) {
      said.add(
          Message.of(
              "agreement.truth-few-votes",
              method,
              doubts.numbersPerAnnotator(),
              doubts.votesPerAnnotator()));
    }
    if (!doubts.unvoted().isEmpty()) {
      String more = doubts.unvoted().size() > ITEMS_SHOWN ? ", …" : "";
      said.add(
          Message.of(
              "agreement.truth-unvoted",
              doubts.unvoted().size(),
              doubts.unvoted().stream()
                  .limit(ITEMS_SHOWN)
                  .map(votes.items()::get)
                  .collect(Collectors.joining(", ", "", more))));
    }
    if (!doubts.converged()) {
      said.add(Message.of("agreement.truth-cut-off"));
    }
    return said;
  }
}
