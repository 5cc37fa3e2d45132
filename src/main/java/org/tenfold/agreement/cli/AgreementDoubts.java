package org.tenfold.agreement.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenfold.agreement.table.VoteTable;
import org.tenfold.error.Message;
import org.tenfold.label.LabelPresets;
import org.tenfold.label.LabelSet;

/** Says what a figure of agreement does not rest on. */
final class AgreementDoubts {
  private AgreementDoubts() {}

  /**
   * @param required votes of an item that counts for Fleiss' kappa
   * @param said whether the person has said which categories there are
   */
  static List<Message> of(VoteTable table, int required, boolean said) {
    List<Message> doubts = new ArrayList<>();
    long one = itemsWith(table, 1);
    long more = table.items() - one - itemsWith(table, 0);
    if (required < 2 && more > 0) {
      doubts.add(Message.of("agreement.single-votes", required, more, usualOfSeveral(table)));
    }
    if (!said) {
      unseen(table).ifPresent(doubts::add);
    }
    return doubts;
  }

  private static long itemsWith(VoteTable table, int votes) {
    return table.countsOfItemsWith(votes).length;
  }

  /** What most items with two votes or more have. */
  private static long usualOfSeveral(VoteTable table) {
    return Arrays.stream(table.counts())
        .map(row -> Arrays.stream(row).asLongStream().sum())
        .filter(sum -> sum > 1)
        .collect(Collectors.groupingBy(sum -> sum, Collectors.counting()))
        .entrySet()
        .stream()
        .max(java.util.Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  /** Two figures depend on how many categories there are; a file knows those that were chosen. */
  private static Optional<Message> unseen(VoteTable table) {
    Optional<LabelSet> known =
        LabelPresets.knowing(table.categories()).flatMap(LabelPresets::named);
    long seen =
        known.stream()
            .flatMap(set -> table.categories().stream().map(set::find))
            .distinct()
            .count();
    return known
        .filter(set -> seen > 0 && seen < set.size())
        .map(set -> Message.of("agreement.categories-counted", table.categories().size()));
  }
}
