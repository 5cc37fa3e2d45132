package org.tenfold.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tenfold.label.LabelRule;
import org.tenfold.label.VoteCounts;

/** Sets of counts that a later module has frozen: releases. Read only. */
public interface FrozenVotes {
  /**
   * A frozen set.
   *
   * @param rule by which its labels were made
   * @param ruleVersion that rule's version
   */
  record Frozen(
      UUID id, String name, VoteSource source, LabelRule rule, int ruleVersion, Instant at) {}

  /** Newest first. */
  List<Frozen> all();

  default Optional<Frozen> find(UUID id) {
    return all().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The counts of a set by clip number. */
  Map<Integer, VoteCounts> counts(UUID id);
}
