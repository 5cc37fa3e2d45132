package org.tenfold.agreement.ui.dashboard;

import java.util.Arrays;
import java.util.List;
import org.tenfold.web.Drawing;

/**
 * A bar for each emotion.
 *
 * @param unit what is counted, such as "votes"
 */
record EmotionBars(String unit, List<Long> counts) implements Drawing {
  static EmotionBars of(String unit, long[] counts) {
    return new EmotionBars(unit, Arrays.stream(counts).boxed().toList());
  }
}
