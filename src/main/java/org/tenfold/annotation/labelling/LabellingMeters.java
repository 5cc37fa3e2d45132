package org.tenfold.annotation.labelling;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.annotation.vote.LateVoteException;
import org.tenfold.annotation.vote.Receipt;
import org.tenfold.error.InvalidInput;

/**
 * How many claims and votes this process answered, how, and how long each took; of nobody. They
 * count in Micrometer's registry of the process, so that no service is made with one.
 */
public final class LabellingMeters {
  /** Upper bounds of the histogram: 100 ms is what annotators notice. */
  private static final Duration[] BOUNDS =
      LongStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private static final Counter VOTES =
      Counter.builder("tenfold.votes")
          .description("Votes that were stored, each once.")
          .register(Metrics.globalRegistry);

  private LabellingMeters() {}

  public static List<Assignment> claim(Supplier<List<Assignment>> work) {
    return timed("tenfold.claim", work, held -> held.isEmpty() ? "none" : "held");
  }

  public static Receipt vote(Supplier<Receipt> work) {
    Receipt receipt = timed("tenfold.vote", work, one -> one.repeated() ? "repeated" : "stored");
    if (!receipt.repeated()) {
      VOTES.increment();
    }
    return receipt;
  }

  private static <T> T timed(String name, Supplier<T> work, Function<T, String> outcome) {
    long begun = System.nanoTime();
    String ended = "failed";
    try {
      T answer = work.get();
      ended = outcome.apply(answer);
      return answer;
    } catch (InvalidInput no) {
      ended = no instanceof LateVoteException ? "late" : "refused";
      throw no;
    } finally {
      timer(name, ended).record(Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  /** The registry gives the same one again. */
  private static Timer timer(String name, String outcome) {
    return Timer.builder(name)
        .description("Time until the answer, by what it was.")
        .tag("outcome", outcome)
        .serviceLevelObjectives(BOUNDS)
        .register(Metrics.globalRegistry);
  }
}
