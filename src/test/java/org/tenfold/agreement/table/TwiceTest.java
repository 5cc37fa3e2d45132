package org.tenfold.agreement.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.tenfold.testing.SharesNothing;

@SharesNothing
class TwiceTest {
  /** As a map of all pairs finds it. */
  @RepeatedTest(50)
  void theFirstRowIsFoundThatSaysOnceMoreWhoJudgedWhat(RepetitionInfo turn) {
    Random random = new Random(turn.getCurrentRepetition());
    int rows = random.nextInt(60);
    int[] item = random.ints(rows, 0, 12).toArray();
    int[] annotator = random.ints(rows, 0, 15).toArray();

    assertThat(Twice.in(item, 12, annotator, 15)).isEqualTo(found(item, annotator));
  }

  private static Optional<Twice> found(int[] item, int[] annotator) {
    Map<Long, Integer> first = new HashMap<>();
    for (int row = 0; row < item.length; row++) {
      Integer before = first.putIfAbsent(((long) item[row] << 32) + annotator[row], row);
      if (before != null) {
        return Optional.of(new Twice(before, row));
      }
    }
    return Optional.empty();
  }
}
