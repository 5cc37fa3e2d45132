package org.tenfold.benchmark.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;
import org.tenfold.label.LabelSet;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;

/** Numbers in the cells of a table, as papers print them, and in JSON, in full. */
final class Numbers {
  private static final String NONE = "–";

  private Numbers() {}

  /** A share in percent, with two decimals. */
  static Message percent(Measure share) {
    return Message.text(share.value().map(Numbers::percent).orElse(NONE));
  }

  static Message percent(Measure share, Measure spread) {
    String words = share.value().map(Numbers::percent).orElse(NONE);
    return Message.text(spread.value().map(sd -> words + " ± " + percent(sd)).orElse(words));
  }

  static Message percent(Interval interval) {
    return Message.text(
        interval
            .bounds()
            .map(bounds -> percent(bounds.low()) + " … " + percent(bounds.high()))
            .orElse(NONE));
  }

  /** A difference in percentage points, with its sign. */
  static Message points(Measure difference) {
    return Message.text(
        difference
            .value()
            .map(share -> String.format(Locale.ROOT, "%+.2f", 100 * share))
            .orElse(NONE));
  }

  /** A probability of a test. */
  static Message p(Measure p) {
    return Message.text(
        p.value().map(value -> String.format(Locale.ROOT, "%.4f", value)).orElse(NONE));
  }

  /** As somebody printed it. */
  static Message printed(double percent) {
    return Message.text(String.format(Locale.ROOT, "%.2f", percent));
  }

  static Message none() {
    return Message.text(NONE);
  }

  static Message of(long number) {
    return Message.text(Long.toString(number));
  }

  /** The columns of the labels, in their order. */
  static Message[] names(LabelSet labels) {
    return labels.all().stream().map(labels::message).toArray(Message[]::new);
  }

  static @Nullable Double json(Measure measure) {
    return measure.value().orElse(null);
  }

  static @Nullable List<Double> json(Interval interval) {
    return interval.bounds().map(bounds -> List.of(bounds.low(), bounds.high())).orElse(null);
  }

  static Message[] joined(Message[]... parts) {
    return Stream.of(parts).flatMap(Stream::of).toArray(Message[]::new);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f", 100 * share);
  }
}
