package org.tenfold.benchmark.board;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.board.Entrant.Repetition;
import org.tenfold.benchmark.comparison.FinishedConfigurations.Ended;
import org.tenfold.benchmark.record.RunRecord;
import org.tenfold.benchmark.record.RunRecords;
import org.tenfold.benchmark.run.FinishedRuns;
import org.tenfold.training.Device;

/**
 * Whether a configuration's runs were trained once more with the same seed, and what came of it.
 */
@Component
class Repetitions {
  private final FinishedRuns finished;
  private final RunRecords records;

  Repetitions(FinishedRuns finished, RunRecords records) {
    this.finished = finished;
    this.records = records;
  }

  Repetition of(Ended ended) {
    List<Run> repeats = ended.repeats();
    if (repeats.isEmpty()) {
      return Repetition.NONE;
    }
    boolean same =
        repeats.stream()
            .allMatch(
                run ->
                    finished.same(
                        run.id(),
                        Objects.requireNonNull(ended.bySeed().get(run.spec().seed())).id()));
    if (!same) {
      return Repetition.OTHER_FIGURES;
    }
    return repeats.stream().allMatch(this::onCpu)
        ? Repetition.BIT_FOR_BIT_ON_CPU
        : Repetition.BIT_FOR_BIT;
  }

  /** By what trained it, where that was kept; else by what was asked for. */
  private boolean onCpu(Run run) {
    return records
        .find(run.id())
        .map(RunRecord::onlyCpu)
        .orElse(run.spec().compute().device() == Device.CPU);
  }
}
