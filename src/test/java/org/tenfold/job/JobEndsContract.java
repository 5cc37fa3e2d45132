package org.tenfold.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.error.UnreachableException;
import org.tenfold.testing.ServerTest;
import org.tenfold.worker.StoppedException;

/** Whatever happens to an attempt, its job comes to one end, and no work is thrown away. */
abstract class JobEndsContract extends ServerTest {
  @Autowired private JobService jobs;
  @Autowired private JobRunner runner;
  @Autowired private JobOverview overview;
  @Autowired private Scheduler scheduler;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestJobs.Trial trial;

  private final SchedulerState.SettableSchedulerState state =
      new SchedulerState.SettableSchedulerState();

  @BeforeEach
  void nothingElseIsQueued() {
    jdbc.sql("delete from scheduled_tasks").update();
    trial.reset();
  }

  @AfterEach
  void nothingIsLeft() {
    trial.reset();
  }

  @Test
  void aKindThatOnlyAnotherVersionKnowsIsLeftToItAndCanBeCancelled() {
    JobId future = submit("kind-of-the-future");

    await(() -> !job(future).message().isEmpty());

    assertThat(said(job(future).message()))
        .isEqualTo("waits for a machine that knows this kind of work");
    assertThat(job(future).status()).isEqualTo(JobStatus.QUEUED);
    assertThat(overview.kinds())
        .anySatisfy(
            kind -> {
              assertThat(kind.kind()).isEqualTo("kind-of-the-future");
              assertThat(kind.status()).isEqualTo(JobStatus.QUEUED);
              assertThat(kind.oldest()).isBefore(Instant.now());
            });
    assertThat(job(future).attempts()).isZero();
    assertThat(jobs.cancel(future)).isTrue();
    assertThat(job(future).status()).isEqualTo(JobStatus.CANCELLED);
    assertThatThrownBy(() -> jobs.retry(future))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("kind-of-the-future");
    assertThat(job(future).status()).isEqualTo(JobStatus.CANCELLED);
  }

  @Test
  void whatIsMissingHereIsWaitedForWithoutAnAttempt() {
    trial.missing = "waits for the machine that holds its file";
    JobId job = submit(TestJobs.TRIAL);

    assertThat(runner.run(job, execution(job))).isPresent();

    assertThat(job(job).message()).isEqualTo("waits for the machine that holds its file");
    assertThat(job(job).attempts()).isZero();
    trial.missing = null;
    assertThat(runner.run(job, execution(job))).isEmpty();
    assertThat(job(job).status()).isEqualTo(JobStatus.SUCCEEDED);
  }

  /** As if a machine that lacks it, or has no time, were always the first to take it. */
  @Test
  void aJobThatOthersPutOffIsFoundByWhoCanDoIt() {
    trial.missing = "waits for the machine that holds its file";
    JobId job = submit(TestJobs.TRIAL);
    await(() -> job(job).message().equals("waits for the machine that holds its file"));
    putOffByAnHour(job);
    trial.missing = null;

    await(() -> job(job).status() == JobStatus.SUCCEEDED);
  }

  private void putOffByAnHour(JobId job) {
    await(
        () ->
            jdbc.sql(
                        """
                        update scheduled_tasks set execution_time = execution_time + interval '1' hour
                        where task_instance = :job and picked = false
                        """)
                    .param("job", job.value().toString())
                    .update()
                == 1);
  }

  @Test
  void whatARuleRefusedIsKeptForReadersOfAnyLanguage() {
    trial.work =
        context -> {
          throw new InvalidInput("job.unknown-kind", "dream");
        };
    JobId job = submit(TestJobs.TRIAL);

    await(() -> job(job).status() == JobStatus.FAILED);

    Message reason = StoredMessage.read(String.valueOf(job(job).error()));
    assertThat(reason).isEqualTo(Message.of("job.unknown-kind", "dream"));
    assertThat(reason.in(Locale.SIMPLIFIED_CHINESE))
        .contains("dream")
        .isNotEqualTo(reason.english());
  }

  @Test
  void aJobFailsOnceThoughItsSubjectCannotBeTold() {
    trial.work =
        context -> {
          throw new InvalidInput(Message.text("no such movie\0"));
        };
    trial.end =
        () -> {
          throw new IllegalStateException("the subject is gone");
        };
    JobId job = submit(TestJobs.TRIAL);

    await(() -> job(job).status() == JobStatus.FAILED);

    assertThat(job(job).error()).isEqualTo("no such movie");
    assertThat(job(job).attempts()).isEqualTo(1);
    await(() -> scheduled(job) == 0);
  }

  @Test
  void anErrorIsAReasonToo() {
    trial.work =
        context -> {
          throw new OutOfMemoryError("Java heap space");
        };
    JobId job = submit(TestJobs.TRIAL);

    runner.run(job, execution(job));

    assertThat(job(job).error()).contains("OutOfMemoryError");
  }

  @Test
  void anyNumberOfOrderlyStopsIsNoCrash() {
    JobId job = submit(TestJobs.TRIAL);
    state.setIsShuttingDown();
    trial.work = JobContext::checkStop;

    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> runner.run(job, execution(job)))
          .isInstanceOf(IllegalStateException.class);
      assertThat(job(job).status()).isEqualTo(JobStatus.QUEUED);
      assertThat(job(job).attempts()).isZero();
    }
    trial.work = context -> {};
    runner.run(job, execution(job));

    assertThat(job(job).status()).isEqualTo(JobStatus.SUCCEEDED);
  }

  @Test
  void aJobThatTheSchedulerInterruptedGoesBackToTheQueue() {
    JobId job = submit(TestJobs.TRIAL);
    state.setIsShuttingDown();
    trial.work =
        context -> {
          Thread.currentThread().interrupt();
          throw new StoppedException();
        };

    assertThatThrownBy(() -> runner.run(job, execution(job)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(job(job).status()).isEqualTo(JobStatus.QUEUED);
  }

  @Test
  void afterThreeCrashesAJobIsGivenUp() {
    JobId job = submit(TestJobs.TRIAL);
    jdbc.sql("update job set status = 'RUNNING', attempts = 3 where id = :id")
        .param("id", job.value())
        .update();

    runner.run(job, execution(job));

    assertThat(said(job(job).error())).startsWith("Given up: the application stopped 3 times");
  }

  @Test
  void whatIsAwayForAMomentIsWaitedForAndNothingIsDoneAgain() {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    trial.work =
        context -> {
          done.incrementAndGet();
          context.insist(
              () -> {
                if (asked.incrementAndGet() < 4) {
                  throw new UnreachableException(
                      Message.text("The store is away."), new IOException());
                }
              });
        };
    JobId job = submit(TestJobs.TRIAL);

    runner.run(job, execution(job));

    assertThat(job(job).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(asked).hasValue(4);
    assertThat(done).hasValue(1);
  }

  @Test
  void aJobThatEndsByAnOutageIsTriedAgainAndFailsInWordsInTheEnd() {
    trial.work =
        context -> {
          throw new UnreachableException(Message.text("The store is away."), new IOException());
        };
    JobId job = submit(TestJobs.TRIAL);

    assertThat(runner.run(job, execution(job))).isPresent();
    assertThat(job(job).status()).isEqualTo(JobStatus.QUEUED);
    assertThat(runner.run(job, execution(job))).isPresent();
    assertThat(runner.run(job, execution(job))).isEmpty();

    assertThat(job(job).error()).isEqualTo("The store is away.");
  }

  @Test
  void aJobThatIsTakenForDeadIsNotBegunTwiceOnItsOwnMachine() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    trial.work =
        context -> {
          begun.countDown();
          gate.await();
        };
    JobId job = submit(TestJobs.TRIAL);
    Thread first = Thread.ofPlatform().start(() -> runner.run(job, execution(job)));
    begun.await();

    assertThat(runner.run(job, execution(job))).isPresent();
    assertThat(job(job).attempts()).isEqualTo(1);

    gate.countDown();
    first.join();
    assertThat(job(job).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(runner.run(job, execution(job))).isEmpty();
    assertThat(job(job).attempts()).isEqualTo(1);
  }

  @Test
  void anAttemptThatAnotherMachineTookOverEndsAndLeavesTheJobToIt() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    trial.work =
        context -> {
          begun.countDown();
          while (true) {
            context.checkStop();
            Thread.sleep(20);
          }
        };
    JobId job = submit(TestJobs.TRIAL);
    Thread first = Thread.ofPlatform().start(() -> runner.run(job, execution(job)));
    begun.await();

    jdbc.sql("update job set attempts = attempts + 1 where id = :id")
        .param("id", job.value())
        .update();
    first.join();

    assertThat(job(job).status()).isEqualTo(JobStatus.RUNNING);
    assertThat(job(job).attempts()).isEqualTo(2);
    assertThat(trial.ends).hasValue(0);
  }

  private ExecutionContext execution(JobId job) {
    return new ExecutionContext(
        state,
        new Execution(Instant.now(), JobRunner.TASK.instance(job.value().toString()).build()),
        null,
        null);
  }

  private static String said(@Nullable String stored) {
    return StoredMessage.read(String.valueOf(stored)).english();
  }

  private JobId submit(String kind) {
    return jobs.submit(kind, UUID.randomUUID(), Message.text(kind), null);
  }

  private Job job(JobId id) {
    return jobs.find(id).orElseThrow();
  }

  private int scheduled(JobId job) {
    return jdbc.sql("select count(*) from scheduled_tasks where task_instance = :job")
        .param("job", job.value().toString())
        .query(Integer.class)
        .single();
  }

  /** Tests poll by themselves: see {@link ServerTest}. */
  private void await(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              scheduler.triggerCheckForDueExecutions();
              return condition.call();
            });
  }
}
