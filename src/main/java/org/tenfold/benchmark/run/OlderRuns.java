package org.tenfold.benchmark.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.benchmark.Run;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectScope;
import org.tenfold.project.Projects;
import org.tenfold.training.TrainingSpec;

/**
 * Writes once, after a start, what lists need of runs that an older version made: later ones have
 * it from their launch and their end.
 */
@Component
class OlderRuns {
  private static final Logger LOG = LoggerFactory.getLogger(OlderRuns.class);

  private final RunRows rows;
  private final PredictionStore predictions;
  private final Projects projects;
  private final TransactionTemplate transaction;
  private final ObjectProvider<Scheduler> scheduler;

  OlderRuns(
      RunRows rows,
      PredictionStore predictions,
      Projects projects,
      TransactionTemplate transaction,
      ObjectProvider<Scheduler> scheduler) {
    this.rows = rows;
    this.predictions = predictions;
    this.projects = projects;
    this.transaction = transaction;
    this.scheduler = scheduler;
  }

  /** Beside the start, and not for a command that ends at once. */
  @EventListener(ApplicationReadyEvent.class)
  void start() {
    scheduler.ifAvailable(runs -> Thread.ofPlatform().daemon().name("older-runs").start(this::all));
  }

  private void all() {
    for (Project project : projects.all()) {
      ProjectScope.run(project.id(), this::fillIn);
    }
  }

  /** In the project of now; each by itself, so that one that cannot be read keeps no other back. */
  void fillIn() {
    rows.findByNetworkIsNull().forEach(row -> tell(row, this::call));
    rows.findByFinishedAtIsNotNullAndUarIsNull().forEach(row -> tell(row, this::count));
  }

  private void tell(RunRow row, Consumer<Run> written) {
    try {
      transaction.executeWithoutResult(status -> written.accept(row.run()));
    } catch (RuntimeException unreadable) {
      LOG.warn("Lists show run {} without what was not written then", row.getId(), unreadable);
    }
  }

  private void call(Run run) {
    TrainingSpec spec = run.spec();
    rows.called(run.id(), spec.network().network().title(), spec.loss().key());
  }

  private void count(Run run) {
    ListedFigures figures = ListedFigures.of(predictions.of(run.id()), run.spec().classes().size());
    rows.scored(run.id(), figures.uar(), figures.war());
  }
}
