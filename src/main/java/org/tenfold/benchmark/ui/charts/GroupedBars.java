package org.tenfold.benchmark.ui.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.web.Drawing;

/**
 * Bars side by side for each name.
 *
 * @param unit of the bars
 */
public record GroupedBars(String unit, List<String> names, List<Group> groups) implements Drawing {
  /**
   * One bar at each name.
   *
   * @param values in percent, null where there is none
   */
  public record Group(String name, List<@Nullable Double> values) {}
}
