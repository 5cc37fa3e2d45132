package org.tenfold.dfew.leakage;

import java.util.List;
import java.util.Set;

/**
 * Clips whose pictures are nearly the same.
 *
 * @param compared clips whose pictures were compared, by number
 * @param pairs in any order
 */
public record NearDuplicates(Set<Integer> compared, List<Pair> pairs) {
  public static final NearDuplicates UNKNOWN = new NearDuplicates(Set.of(), List.of());

  /** Two clips, by number. */
  public record Pair(int one, int other) {}

  public NearDuplicates {
    compared = Set.copyOf(compared);
    pairs = List.copyOf(pairs);
  }
}
