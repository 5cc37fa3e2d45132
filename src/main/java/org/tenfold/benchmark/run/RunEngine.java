package org.tenfold.benchmark.run;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.log.RunLog;
import org.tenfold.error.Message;
import org.tenfold.job.Job;
import org.tenfold.training.AutoEngine;
import org.tenfold.training.Engine;
import org.tenfold.training.TrainingSpec.Compute;

/**
 * Settles the engine of a run that any may train: the machine that begins it takes its best, and
 * all folds, and whatever goes on from them, are of that one (docs/decisions/0067).
 */
@Component
class RunEngine {
  private final RunStore runs;
  private final RunWorkspace folder;
  private final RunLog log;
  private final Function<Compute, AutoEngine.Choice> best;
  private final Supplier<Optional<AutoEngine.Choice>> known;

  @Autowired
  RunEngine(RunStore runs, RunWorkspace folder, RunLog log) {
    this(runs, folder, log, AutoEngine::here, AutoEngine::known);
  }

  RunEngine(
      RunStore runs,
      RunWorkspace folder,
      RunLog log,
      Function<Compute, AutoEngine.Choice> best,
      Supplier<Optional<AutoEngine.Choice>> known) {
    this.runs = runs;
    this.folder = folder;
    this.log = log;
    this.best = best;
    this.known = known;
  }

  /**
   * The run by the engine that trains it.
   *
   * @param job of the run or of one of its folds
   */
  Run settle(Run run, Job job) {
    if (isFreeAgain(run, job)) {
      runs.unsettle(run.id());
    } else if (run.spec().compute().engine() != Engine.AUTO) {
      return run;
    }
    Run asked = runs.find(run.id()).orElseThrow();
    AutoEngine.Choice choice = best.apply(asked.spec().compute());
    Run settled = runs.settle(run.id(), choice.engine());
    if (settled.spec().compute().engine() == choice.engine()) {
      log.note(run.id(), choice.words());
    }
    return settled;
  }

  /** What is missing here for a run that another machine began by an engine of its own. */
  Optional<Message> missing(Run run, Job job) {
    return lacks(run) && !isFreeAgain(run, job)
        ? Optional.of(Message.of("job.waits-engine", run.spec().compute().engine().title()))
        : Optional.empty();
  }

  /**
   * Begun elsewhere by an engine that this machine lacks, and nothing of it is left to go on from.
   */
  private boolean isFreeAgain(Run run, Job job) {
    return lacks(run)
        && job.kind().equals(RunJob.KIND)
        && runs.anyEngine(run.id())
        && !folder.holdsAny(run.id());
  }

  /** As far as that is known; Deeplearning4j is in every build. */
  boolean lacksOne() {
    return known.get().filter(choice -> choice.engine() != Engine.LIBTORCH).isPresent();
  }

  private boolean lacks(Run run) {
    return run.spec().compute().engine() == Engine.LIBTORCH && lacksOne();
  }
}
