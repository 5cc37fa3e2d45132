package org.tenfold.agreement.ui.dashboard;

import java.util.Arrays;
import java.util.List;
import org.tenfold.web.Drawing;

/**
 * A bar for each emotion.
 *
 * @param unit what is counted, such as "votes"
 */
record LabelBars(String unit, List<Long> counts) implements Drawing {
  static LabelBars of(String unit, long[] counts) {
    return new LabelBars(unit, Arrays.stream(counts).boxed().toList());
  }
}
