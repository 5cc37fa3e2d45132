package org.tenfold.dfew.leakage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  /** To each clip that looks like others, which these are. */
  public Map<Integer, Set<Integer>> byClip() {
    Map<Integer, Set<Integer>> alike = new HashMap<>();
    for (Pair pair : pairs) {
      alike.computeIfAbsent(pair.one(), one -> new HashSet<>()).add(pair.other());
      alike.computeIfAbsent(pair.other(), other -> new HashSet<>()).add(pair.one());
    }
    return alike;
  }

  public NearDuplicates {
    compared = Set.copyOf(compared);
    pairs = List.copyOf(pairs);
  }
}
