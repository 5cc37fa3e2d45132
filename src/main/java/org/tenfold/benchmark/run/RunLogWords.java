package org.tenfold.benchmark.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.worker.WorkerFailedException;

/** What is worth a line. */
final class RunLogWords {
  private RunLogWords() {}

  static Message begun() {
    return Message.of("benchmark.log-begun", machine());
  }

  static Message epoch(EpochLoss epoch) {
    Message words =
        Message.of(
            "benchmark.log-epoch",
            epoch.fold(),
            epoch.epoch(),
            number("%.4f", epoch.loss()),
            epoch.pace().map(pace -> number("%.1f", pace.clipsPerSecond())).orElse("–"));
    if (epoch.validation().isPresent()) {
      words =
          Message.of(
              "error.both",
              words,
              Message.of(
                  "benchmark.log-validation", number("%.4f", epoch.validation().getAsDouble())));
    }
    Message all = words;
    return epoch
        .test()
        .map(
            matrix ->
                Message.of(
                    "error.both",
                    all,
                    Message.of(
                        "benchmark.log-test",
                        percent(Metric.UAR.of(matrix).value().orElse(Double.NaN)),
                        percent(Metric.WAR.of(matrix).value().orElse(Double.NaN)))))
        .orElse(all);
  }

  static Message ended(int predictions) {
    return Message.of("benchmark.log-ended", predictions);
  }

  static Message failed(RuntimeException why) {
    return Message.of(
        "benchmark.log-failed",
        switch (why) {
          case InvalidInput refused -> refused.said();
          case WorkerFailedException failed -> failed.said();
          default -> Message.text(String.valueOf(why.getMessage()));
        });
  }

  private static String percent(double share) {
    return number("%.2f", 100 * share);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  /** As its network calls it. */
  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}
