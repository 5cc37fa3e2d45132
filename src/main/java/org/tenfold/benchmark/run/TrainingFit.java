package org.tenfold.benchmark.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tenfold.benchmark.RunCost;
import org.tenfold.benchmark.RunId;
import org.tenfold.error.Message;
import org.tenfold.job.Job;
import org.tenfold.training.Device;
import org.tenfold.training.NvidiaSmi;
import org.tenfold.training.TrainingSpec;

/**
 * Whether a run may be trained here now: its study is not paused, and this machine's GPU is what it
 * needs. Safe for threads.
 */
@Component
class TrainingFit {
  /** The estimate is rough: only what is far beyond the GPU is left to another one. */
  private static final int ROUGHLY = 2;

  private static final int MOST_RUNS = 1000;

  private final RunStore runs;
  private final RunEngine engine;
  private final SingletonSupplier<OptionalLong> memory = SingletonSupplier.of(NvidiaSmi::memory);
  private final Cache<RunId, Optional<Message>> known =
      Caffeine.newBuilder().maximumSize(MOST_RUNS).build();

  TrainingFit(RunStore runs, RunEngine engine) {
    this.runs = runs;
    this.engine = engine;
  }

  /**
   * What is missing here; empty too for a run that is not there.
   *
   * @param job of a run or of a fold
   */
  Optional<Message> missing(Job job) {
    RunId run = new RunId(job.subject());
    return missing(run).or(() -> engineMissing(run, job));
  }

  Optional<Message> missing(RunId run) {
    if (runs.isPaused(run)) {
      return Optional.of(Message.of("job.waits-paused"));
    }
    return known.get(
        run, unknown -> runs.find(run).flatMap(one -> missing(one.spec(), memory.obtain())));
  }

  /** Asked anew each time on a machine that lacks one: another may have begun the run since. */
  private Optional<Message> engineMissing(RunId run, Job job) {
    return engine.lacksOne()
        ? runs.find(run).flatMap(one -> engine.missing(one, job))
        : Optional.empty();
  }

  /**
   * @param memory bytes of the GPU; empty without one
   */
  static Optional<Message> missing(TrainingSpec spec, OptionalLong memory) {
    Device device = spec.compute().device();
    if (device == Device.GPU && memory.isEmpty()) {
      return Optional.of(Message.of("job.waits-gpu"));
    }
    if (device == Device.CPU || memory.isEmpty()) {
      return Optional.empty();
    }
    RunCost cost = RunCost.of(spec, 0);
    return cost.bytes() / ROUGHLY > memory.getAsLong()
        ? Optional.of(Message.of("job.waits-gpu-memory", RunCost.memory(cost.bytes())))
        : Optional.empty();
  }
}
