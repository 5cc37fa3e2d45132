package org.tenfold.agreement.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.tenfold.agreement.SourceVote;

/** How long people take for a vote. */
public final class VotePace {
  /** Who waits longer did something else. */
  public static final Duration BREAK = Duration.ofMinutes(5);

  private static final int FEWEST = 20;

  private VotePace() {}

  /**
   * Seconds from a person's vote to their next, on average, with the way to the next clip and
   * without breaks.
   *
   * @return empty with fewer than {@value #FEWEST} such pairs, or where nobody knows when votes
   *     were given
   */
  public static OptionalDouble seconds(List<SourceVote> votes) {
    Map<String, List<Instant>> times = new HashMap<>();
    for (SourceVote vote : votes) {
      vote.at()
          .ifPresent(
              at ->
                  times.computeIfAbsent(vote.annotator().key(), any -> new ArrayList<>()).add(at));
    }
    long pairs = 0;
    double seconds = 0;
    for (List<Instant> own : times.values()) {
      List<Instant> sorted = own.stream().sorted().toList();
      for (int i = 1; i < sorted.size(); i++) {
        Duration gap = Duration.between(sorted.get(i - 1), sorted.get(i));
        if (gap.compareTo(BREAK) <= 0 && gap.isPositive()) {
          pairs++;
          seconds += gap.toMillis() / 1e3;
        }
      }
    }
    return pairs < FEWEST ? OptionalDouble.empty() : OptionalDouble.of(seconds / pairs);
  }
}
