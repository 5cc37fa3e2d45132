package org.tenfold.benchmark;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.tenfold.benchmark.study.StudyPlan.PlannedRun;
import org.tenfold.error.Message;
import org.tenfold.training.TrainingSpec.Configuration;

/**
 * What the runs of a study will take, by formula, as {@link RunCost} has it for one.
 *
 * @param bytes of memory that the largest run takes beside the JVM's
 * @param multiplications of all runs together
 */
public record StudyCost(int runs, long bytes, double multiplications) {
  /**
   * @param runs that are not done yet
   * @param clipsOfEpoch trained on in one epoch of all folds: {@link
   *     BenchmarkService#trainingClips}
   */
  public static StudyCost of(Collection<PlannedRun> runs, long clipsOfEpoch) {
    // of a configuration's seeds one is like the other
    Map<Configuration, RunCost> known = new HashMap<>();
    long bytes = 0;
    double multiplications = 0;
    for (PlannedRun run : runs) {
      RunCost cost =
          known.computeIfAbsent(
              run.configuration(), one -> RunCost.of(one.atFirstSeed(), clipsOfEpoch));
      bytes = Math.max(bytes, cost.bytes());
      multiplications += cost.multiplications();
    }
    return new StudyCost(runs.size(), bytes, multiplications);
  }

  /** One sentence; the time is good to a factor of three. */
  public Message words() {
    return runs == 0
        ? Message.of("benchmark.study-cost-none")
        : Message.of(
            "benchmark.study-cost",
            runs,
            RunCost.cores(),
            RunCost.time(multiplications),
            RunCost.memory(bytes));
  }
}
