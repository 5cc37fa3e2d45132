package org.tenfold.benchmark;

import java.util.List;
import org.tenfold.error.Message;

/**
 * A finished run of a planned one's division, spec and seed.
 *
 * @param differences in what made it, from what would train it here now; none: the same numbers
 *     would come out
 */
public record DoneBefore(Run run, List<Message> differences) {
  /** What of it a new study takes. */
  public enum Taken {
    /** Whatever it was made by. */
    ALL,
    /** Only without a difference. */
    ALIKE,
    /** Nothing: all is trained anew, what waits or trains elsewhere too. */
    NONE
  }

  boolean alike() {
    return differences.isEmpty();
  }
}
