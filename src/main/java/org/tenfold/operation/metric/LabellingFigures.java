package org.tenfold.operation.metric;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** What a scrape would tell of labelling on this machine since it began, for people. */
@Service
public class LabellingFigures {
  private static final double NEARLY_ALL = 0.95;

  private final MeterRegistry registry;

  LabellingFigures(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * @param claim bound below which 95 % of claims were answered; empty: none yet, or the slowest
   *     took longer than the last bound
   * @param vote the same of votes
   * @param expired holds that ran out
   * @param connections to the database in use
   */
  public record Now(
      long votes,
      Optional<Duration> claim,
      Optional<Duration> vote,
      long expired,
      int connections,
      int mostConnections) {}

  public Now now() {
    return new Now(
        counted("tenfold.votes"),
        bound(registry.find("tenfold.claim").timers()),
        bound(registry.find("tenfold.vote").timers()),
        counted("tenfold.leases.expired"),
        gauge("hikaricp.connections.active"),
        gauge("hikaricp.connections.max"));
  }

  private long counted(String name) {
    return Math.round(registry.find(name).counters().stream().mapToDouble(Counter::count).sum());
  }

  private int gauge(String name) {
    return (int) registry.find(name).gauges().stream().mapToDouble(gauge -> gauge.value()).sum();
  }

  /** Of all outcomes together. */
  static Optional<Duration> bound(Collection<Timer> timers) {
    long all = 0;
    TreeMap<Double, Double> within = new TreeMap<>();
    for (Timer timer : timers) {
      all += timer.count();
      for (CountAtBucket bucket : timer.takeSnapshot().histogramCounts()) {
        within.merge(bucket.bucket(), bucket.count(), Double::sum);
      }
    }
    double wanted = NEARLY_ALL * all;
    return all == 0
        ? Optional.empty()
        : within.entrySet().stream()
            .filter(bucket -> bucket.getValue() >= wanted)
            .findFirst()
            .filter(bucket -> !bucket.getKey().isInfinite() && bucket.getKey() < Long.MAX_VALUE)
            .map(bucket -> Duration.ofNanos(Math.round(bucket.getKey())));
  }
}
