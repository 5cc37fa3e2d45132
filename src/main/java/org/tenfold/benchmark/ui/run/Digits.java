package org.tenfold.benchmark.ui.run;

import java.util.Locale;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;

/**
 * Shares in percent, without a sign of it, with no more digits than so many clips can tell apart.
 *
 * @param clips that they are shares of, or means of shares
 */
public record Digits(long clips) {
  private static final long HUNDRED = 100;
  private static final long THOUSAND = 1000;

  public String percent(double share) {
    return written("%", share);
  }

  public String percent(Measure share) {
    return share.value().map(this::percent).orElse("–");
  }

  /** With its sign. */
  public String points(Measure difference) {
    return difference.value().map(share -> written("%+", share)).orElse("–");
  }

  public String interval(Interval interval) {
    return interval
        .bounds()
        .map(bounds -> percent(bounds.low()) + " … " + percent(bounds.high()))
        .orElse("–");
  }

  private String written(String format, double share) {
    int digits = clips < HUNDRED ? 0 : clips < THOUSAND ? 1 : 2;
    return String.format(Locale.ROOT, format + "." + digits + "f", 100 * share);
  }
}
