package org.tenfold.benchmark.ui.run;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Locale;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;

/** How numbers of a run are written. */
public final class RunNumbers {
  private RunNumbers() {}

  public static String percent(Measure share) {
    return share.value().map(RunNumbers::percent).orElse("–");
  }

  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  /**
   * With no more digits than so many clips can tell apart.
   *
   * @param clips that it is a share of, or a mean of shares
   */
  public static String percent(double share, long clips) {
    return new Digits(clips).percent(share) + " %";
  }

  static String percent(Measure share, long clips) {
    return share.value().map(one -> percent(one, clips)).orElse("–");
  }

  public static String three(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }

  /** Or why there is none. */
  public static String three(Measure measure) {
    return measure
        .value()
        .map(RunNumbers::three)
        .orElseGet(() -> "– " + translate("reason." + measure.reason().orElseThrow()));
  }

  public static String three(Interval interval) {
    return switch (interval) {
      case Interval.Bounds(double low, double high) ->
          translate("calibration.range", three(low), three(high));
      case Interval.Undefined(Measure.Reason why) -> "– " + translate("reason." + why);
    };
  }
}
