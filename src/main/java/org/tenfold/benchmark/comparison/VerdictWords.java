package org.tenfold.benchmark.comparison;

import java.util.List;
import java.util.Locale;
import org.tenfold.benchmark.study.Difference;
import org.tenfold.benchmark.study.PairedSeeds;
import org.tenfold.error.Message;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.classification.Metric;

/** What a difference shows, in one sentence that claims no more than the tests can. */
public final class VerdictWords {
  private VerdictWords() {}

  /**
   * @param difference of {@code other} from {@code first}
   */
  public static Message of(Metric metric, Difference difference, String first, String other) {
    if (difference.seeds() == 0) {
      return Message.of("benchmark.compared-no-seeds", first, other);
    }
    List<Object> numbers =
        List.of(
            first,
            other,
            metric.title(),
            points(difference.pooled().value().orElse(0.0)),
            interval(difference.interval()),
            p(difference.test().p().value().orElse(1.0)),
            difference.seeds());
    return switch (difference.verdict()) {
      case FIRST_BETTER -> new Message("benchmark.compared-better", numbers);
      case SECOND_BETTER -> new Message("benchmark.compared-worse", numbers);
      case UNDECIDED -> new Message("benchmark.compared-undecided", numbers);
      case TOO_FEW_SEEDS -> {
        PairedSeeds seeds = new PairedSeeds(difference.seeds());
        yield Message.of(
            "benchmark.compared-too-few",
            first,
            other,
            metric.title(),
            points(difference.pooled().value().orElse(0.0)),
            interval(difference.interval()),
            p(seeds.leastP()),
            difference.seeds(),
            PairedSeeds.needed());
      }
    };
  }

  /** Whether the comparison was fixed before, which decides how far its p may be trusted. */
  public enum Chosen {
    PLANNED,
    /** By a study that also counts runs of before it. */
    PLANNED_LATE,
    AFTERWARDS;

    public Message words() {
      return switch (this) {
        case PLANNED -> Message.of("benchmark.compared-planned");
        case PLANNED_LATE -> Message.of("benchmark.compared-planned-late");
        case AFTERWARDS -> Message.of("benchmark.compared-found");
      };
    }
  }

  private static Message interval(Interval interval) {
    return interval
        .bounds()
        .map(
            bounds ->
                Message.of(
                    "benchmark.compared-interval", points(bounds.low()), points(bounds.high())))
        .orElseGet(() -> Message.of("benchmark.compared-no-interval"));
  }

  private static String points(double share) {
    return String.format(Locale.ROOT, "%+.2f", 100 * share);
  }

  private static String p(double p) {
    return String.format(Locale.ROOT, "%.3f", p);
  }
}
