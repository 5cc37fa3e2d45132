package org.tenfold.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.testing.ServerTest;
import org.tenfold.worker.StoppedException;
import org.tenfold.worker.WorkerEvent;

/** A job whose parts machines take one by one, as people see it. */
abstract class JobPartsContract extends ServerTest {
  @Autowired private JobService jobs;
  @Autowired private JobRunner runner;
  @Autowired private JobsLeft left;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestJobs.Part part;
  @Autowired private TestJobs.Whole whole;

  private final SchedulerState.SettableSchedulerState state =
      new SchedulerState.SettableSchedulerState();

  private final UUID subject = UUID.randomUUID();
  private JobId job = JobId.next();
  private List<JobId> parts = List.of();

  @BeforeEach
  void aJobOfThreeParts() {
    jdbc.sql("delete from scheduled_tasks").update();
    part.reset();
    whole.reset();
    job =
        jobs.submitInParts(
            TestJobs.WHOLE,
            subject,
            Message.text("whole"),
            TestJobs.PART,
            Stream.of("one", "two", "three").map(Message::text).toList(),
            null);
    parts =
        jdbc
            .sql("select id from job where whole_id = :id order by part")
            .param("id", job.value())
            .query(UUID.class)
            .list()
            .stream()
            .map(JobId::new)
            .toList();
  }

  @AfterEach
  void nothingIsLeft() {
    part.reset();
    whole.reset();
  }

  @Test
  void theWholeIsDoneOnceItsLastPartIs() {
    assertThat(scheduled()).containsExactlyInAnyOrderElementsOf(parts);

    run(parts.get(2));
    run(parts.get(0));
    assertThat(now(job).status()).isEqualTo(JobStatus.RUNNING);
    assertThat(scheduled()).doesNotContain(job);

    run(parts.get(1));
    assertThat(now(job).status()).isEqualTo(JobStatus.RUNNING);
    assertThat(scheduled()).contains(job);
    assertThat(whole.begun).isEmpty();

    run(job);
    assertThat(now(job).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(now(job).progress()).isEqualTo(100);
    assertThat(part.begun).extracting(Job::part).containsExactly(3, 1, 2);
    assertThat(part.begun).allMatch(one -> one.subject().equals(subject));
  }

  @Test
  void peopleSeeTheWholeAndHowFarItsPartsAre() {
    part.work =
        (now, context) -> context.tell(new WorkerEvent.Progress(50, Message.text("epoch 2")));
    run(parts.get(0));
    Job seen = jobs.latestFor(subject).orElseThrow();

    assertThat(seen.id()).isEqualTo(job);
    assertThat(StoredMessage.read(seen.message()).english()).isEqualTo("epoch 2");
    // half of one of three, of 99 that the parts have
    assertThat(seen.progress()).isEqualTo(16);
    assertThat(seen.startedAt()).isNotNull();
  }

  @Test
  void theLastTwoPartsMayEndAtOnce() throws Exception {
    run(parts.get(0));
    CyclicBarrier together = new CyclicBarrier(2);
    part.work = (now, context) -> together.await();
    List<Thread> both =
        parts.subList(1, 3).stream().map(one -> Thread.ofPlatform().start(() -> run(one))).toList();
    for (Thread one : both) {
      one.join();
    }

    assertThat(scheduled()).containsOnlyOnce(job);
    run(job);
    assertThat(now(job).status()).isEqualTo(JobStatus.SUCCEEDED);
  }

  @Test
  void aPartThatFailsEndsTheWholeAndWhatIsDoneIsNotDoneAgain() {
    run(parts.get(0));
    part.work =
        (now, context) -> {
          throw new InvalidInput("training.nan", 3);
        };
    run(parts.get(1));

    assertThat(now(job).status()).isEqualTo(JobStatus.FAILED);
    assertThat(StoredMessage.read(String.valueOf(now(job).error())).english())
        .isEqualTo(new InvalidInput("training.nan", 3).getMessage());
    assertThat(now(parts.get(2)).status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(whole.ends).hasValue(1);

    part.reset();
    assertThat(jobs.retry(job)).isTrue();
    assertThat(now(job).status()).isEqualTo(JobStatus.QUEUED);
    parts.forEach(this::run);
    run(job);
    assertThat(part.begun).extracting(Job::part).containsExactly(2, 3);
    assertThat(now(job).status()).isEqualTo(JobStatus.SUCCEEDED);
  }

  @Test
  void cancellingTheWholeEndsItsPartsAndTheWholeWithTheLast() {
    part.work =
        (now, context) -> {
          assertThat(jobs.cancel(job)).isTrue();
          assertThat(now(parts.get(1)).status()).isEqualTo(JobStatus.CANCELLED);
          assertThat(now(job).status()).isEqualTo(JobStatus.RUNNING);
          throw new StoppedException();
        };
    run(parts.get(0));

    assertThat(now(job).status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(whole.ends).hasValue(1);
    assertThat(jobs.cancel(job)).isFalse();

    part.reset();
    assertThat(jobs.retry(job)).isTrue();
    parts.forEach(this::run);
    run(job);
    assertThat(now(job).status()).isEqualTo(JobStatus.SUCCEEDED);
  }

  @Test
  void whatWaitsIsCancelledAtOnce() {
    assertThat(jobs.cancel(job)).isTrue();

    assertThat(now(job).status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(parts).allMatch(one -> now(one).status() == JobStatus.CANCELLED);
  }

  @Test
  void aWholeThatFailsByItselfIsRetriedWithoutItsParts() {
    parts.forEach(this::run);
    whole.work =
        (now, context) -> {
          throw new InvalidInput("training.nan", 3);
        };
    run(job);
    assertThat(now(job).status()).isEqualTo(JobStatus.FAILED);

    whole.reset();
    assertThat(jobs.retry(job)).isTrue();
    run(job);
    assertThat(now(job).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(part.begun).hasSize(3);
  }

  @Test
  void aPartWhoseApplicationStopsIsInTheQueueAndSoIsTheWhole() {
    state.setIsShuttingDown();
    part.work =
        (now, context) -> {
          throw new StoppedException();
        };
    assertThatThrownBy(() -> run(parts.get(0))).isInstanceOf(IllegalStateException.class);

    assertThat(now(parts.get(0)).status()).isEqualTo(JobStatus.QUEUED);
    assertThat(now(job).status()).isEqualTo(JobStatus.QUEUED);
    assertThat(StoredMessage.read(now(job).message()).english())
        .isEqualTo("goes on when the application is back");
  }

  @Test
  void nothingIsLeftOnceAllIsDoneOrOthersAreAtIt() {
    assertThat(left.none()).isFalse();
    jdbc.sql("update scheduled_tasks set picked = true, last_heartbeat = current_timestamp")
        .update();
    assertThat(left.none()).isTrue();
    jdbc.sql("update scheduled_tasks set last_heartbeat = current_timestamp - interval '1' minute")
        .update();
    assertThat(left.none()).isFalse();

    jdbc.sql("update scheduled_tasks set picked = false").update();
    parts.forEach(this::run);
    assertThat(left.none()).isFalse();
    run(job);
    assertThat(left.none()).isTrue();
    jobs.submit("kind-of-the-future", subject, Message.text("not for this machine"), null);
    assertThat(left.none()).isTrue();
  }

  /** As the scheduler does, by hand, and without what it does afterwards. */
  private void run(JobId id) {
    boolean again =
        runner
            .run(
                id,
                new ExecutionContext(
                    state,
                    new Execution(
                        Instant.now(), JobRunner.TASK.instance(id.value().toString()).build()),
                    null,
                    null))
            .isPresent();
    assertThat(again).isFalse();
  }

  private Job now(JobId id) {
    return jobs.find(id).orElseThrow();
  }

  private List<JobId> scheduled() {
    return jdbc.sql("select task_instance from scheduled_tasks").query(String.class).list().stream()
        .map(JobId::parse)
        .toList();
  }
}
