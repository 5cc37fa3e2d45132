package org.tenfold.agreement.ui;

import java.util.Optional;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;

/** A value with its interval, as charts draw it. */
public record Estimate(Optional<Double> value, Optional<Double> low, Optional<Double> high) {
  public static Estimate of(Measure measure, Interval interval) {
    return new Estimate(
        measure.value(),
        interval.bounds().map(Interval.Bounds::low),
        interval.bounds().map(Interval.Bounds::high));
  }
}
