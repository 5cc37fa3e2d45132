package org.tenfold.release.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the people who judged grew up, in counts of at least {@value #FEWEST}.
 *
 * @param counts people by culture, the most first
 * @param others everybody else: those of smaller groups, and those who said nothing; 0 or at least
 *     {@value #FEWEST}, so that nobody can be found by subtraction
 * @param asked whether anybody said where they grew up
 */
public record Cultures(Map<String, Integer> counts, int others, boolean asked) {
  public static final int FEWEST = 5;

  /** Nobody was asked. */
  public static final Cultures NONE = new Cultures(Map.of(), 0, false);

  /**
   * @param said people by culture
   * @param people all who judged
   */
  public static Cultures of(Map<String, Integer> said, int people) {
    if (said.isEmpty()) {
      return NONE;
    }
    List<Map.Entry<String, Integer>> shown =
        new ArrayList<>(
            said.entrySet().stream()
                .filter(one -> one.getValue() >= FEWEST)
                .sorted(
                    Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList());
    int others = people - shown.stream().mapToInt(Map.Entry::getValue).sum();
    while (others > 0 && others < FEWEST && !shown.isEmpty()) {
      others += shown.removeLast().getValue();
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    shown.forEach(one -> counts.put(one.getKey(), one.getValue()));
    return new Cultures(counts, others, true);
  }
}
