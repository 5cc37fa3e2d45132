package org.tenfold.agreement.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tenfold.web.Drawing;

/**
 * Curves with bands over names in order.
 *
 * @param x what the names stand for
 * @param y what the curves show
 * @param digits after the point that are shown
 */
@NamedInterface("ui")
public record Bands(String x, String y, int digits, List<String> names, List<Curve> curves)
    implements Drawing {
  /**
   * One of them. Lists are as long as the names, with null where nothing is known.
   *
   * @param dashed in the colour of the curve before it
   * @param lows lower edge of the band; empty: it has none
   * @param highs upper edge
   */
  public record Curve(
      String name,
      boolean dashed,
      List<@Nullable Double> values,
      List<@Nullable Double> lows,
      List<@Nullable Double> highs) {
    /** One without a band. */
    public static Curve of(String name, List<@Nullable Double> values) {
      return new Curve(name, false, values, List.of(), List.of());
    }
  }
}
