package org.tenfold.statistics.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The place of a row on a board where neighbours may differ by noise alone.
 *
 * @param row its index among the scores
 * @param group from 1; rows of one group are not told from the best row of it. Two rows of one
 *     group may be told from each other all the same, for "not told apart" is not transitive
 * @param bestRank 1 more than the rows that are told to be better
 * @param worstRank the rows less those that are told to be worse; not below {@code bestRank}
 */
public record Standing(int row, int group, int bestRank, int worstRank) {
  /** Whether two rows differ by more than noise; asked with the row of the higher score first. */
  public interface Told {
    boolean apart(int better, int worse);
  }

  /**
   * Best first; of equal scores the one that comes first. Each row is tested by itself: among many
   * pairs that do not differ, one in twenty is told apart at 5 %.
   *
   * @param scores of each row, comparable with each other
   */
  public static List<Standing> of(double[] scores, Told told) {
    List<Integer> order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> -scores[row]))
            .toList();
    List<Standing> standings = new ArrayList<>();
    int group = 0;
    int leader = 0;
    for (int place = 0; place < order.size(); place++) {
      int row = order.get(place);
      if (place == 0 || told.apart(leader, row)) {
        group++;
        leader = row;
      }
      int better = (int) order.subList(0, place).stream().filter(o -> told.apart(o, row)).count();
      int worse =
          (int)
              order.subList(place + 1, order.size()).stream()
                  .filter(other -> told.apart(row, other))
                  .count();
      standings.add(new Standing(row, group, better + 1, order.size() - worse));
    }
    return standings;
  }
}
