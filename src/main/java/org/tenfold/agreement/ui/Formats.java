package org.tenfold.agreement.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.tenfold.agreement.AsOf;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.filter.ClipField;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.web.Times;

/** How figures are written. */
@NamedInterface("ui")
public final class Formats {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Formats() {}

  /** Three digits after the point. */
  public static String three(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }

  /** Three digits, or a dash where there is no value; the reason stands beside it. */
  public static String three(Measure measure) {
    return measure.value().map(Formats::three).orElse("–");
  }

  /** Two digits after the point, as in the paper's tables. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }

  /** With a thin space between thousands. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202F');
  }

  public static String clips(long number) {
    return translate(number == 1 ? "figure.one-clip" : "figure.clips", count(number));
  }

  /** As it is called on pages; an imported clip as its file calls it. */
  public static String name(JudgedClip clip) {
    return clip.clip().isPresent() ? translate("clip-check.clip", clip.number()) : clip.name();
  }

  public static String time(Instant instant) {
    return Times.secondWithZone(instant);
  }

  /** Day and minute, or the time of the day to the second. */
  public static String shortTime(Instant instant, boolean inSeconds) {
    return (inSeconds ? SECONDS : MINUTES).format(instant);
  }

  /** Such as "0.412–0.548", or why there is none. */
  public static String interval(Interval interval) {
    return switch (interval) {
      case Interval.Bounds bounds ->
          translate("calibration.range", three(bounds.low()), three(bounds.high()));
      case Interval.Undefined undefined ->
          translate("figure.none-because", translate("reason." + undefined.why()));
    };
  }

  /** To all digits, for a CSV; empty where undefined. */
  public static String exact(Measure measure) {
    return measure.value().map(number -> Double.toString(number)).orElse("");
  }

  /** Name, value, low, high, and why one of them is missing: a row of a CSV. */
  public static List<String> row(String name, Measure measure, Interval interval) {
    String low = interval.bounds().map(bounds -> Double.toString(bounds.low())).orElse("");
    String high = interval.bounds().map(bounds -> Double.toString(bounds.high())).orElse("");
    String why = measure.reason().or(interval::reason).map(Measure.Reason::sentence).orElse("");
    return List.of(name, exact(measure), low, high, why);
  }

  public static String movies(long number) {
    return translate(number == 1 ? "figure.one-movie" : "figure.movies", count(number));
  }

  /** What stands below each figure: whose votes, of when, on which clips. */
  public static String moment(Overview now) {
    String when =
        switch (now.question().moment()) {
          case AsOf.Now live -> translate("figure.as-of", time(now.asOf()));
          case AsOf.At past -> translate("figure.as-of", time(past.time()));
          case AsOf.Frozen set -> translate("figure.release-of", time(now.asOf()));
        };
    String filter =
        now.question().filter().wanted().entrySet().stream()
            .map(
                field ->
                    translate("clip-field." + field.getKey())
                        + ": "
                        + name(now, field.getKey(), field.getValue()))
            .sorted()
            .collect(Collectors.joining(" · "));
    return SourceChoice.title(now.question().source(), now.sourceTitle())
        + " · "
        + when
        + (filter.isEmpty() ? "" : " · " + filter);
  }

  private static String name(Overview now, ClipField field, String key) {
    return now.choices().getOrDefault(field, List.of()).stream()
        .filter(choice -> choice.key().equals(key))
        .map(choice -> FilterWords.of(field, choice))
        .findFirst()
        .orElse(key);
  }
}
