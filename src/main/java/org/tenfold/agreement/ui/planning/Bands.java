package org.tenfold.agreement.ui.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.web.Drawing;

/**
 * Curves over numbers of votes; none of them has a band here.
 *
 * @param x what the names stand for
 * @param y what the curves show
 * @param digits after the point that are shown
 */
record Bands(String x, String y, int digits, List<String> names, List<Curve> curves)
    implements Drawing {
  /**
   * One of them, without a band.
   *
   * @param values null where nothing is known
   */
  record Curve(
      String name,
      boolean dashed,
      List<@Nullable Double> values,
      List<Double> lows,
      List<Double> highs) {
    static Curve of(String name, List<@Nullable Double> values) {
      return new Curve(name, false, values, List.of(), List.of());
    }
  }
}
