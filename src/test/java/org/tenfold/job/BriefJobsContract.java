package org.tenfold.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.error.Message;
import org.tenfold.testing.ServerTest;

/** A cut does not wait until three movies have been gone through. */
abstract class BriefJobsContract extends ServerTest {
  private static final int THREADS = 3;

  @Autowired private JobService jobs;
  @Autowired private Scheduler scheduler;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestJobs.Long longJobs;

  @BeforeEach
  void nothingElseIsQueued() {
    jdbc.sql("delete from scheduled_tasks").update();
    longJobs.close();
  }

  @AfterEach
  void endAll() {
    longJobs.letGo();
  }

  @Test
  void aBriefJobEndsWhileLongOnesWouldTakeAllThreads() {
    List<JobId> movies = Stream.generate(() -> submit(TestJobs.LONG)).limit(5).toList();
    await(() -> count(movies, JobStatus.RUNNING) == THREADS - 1);

    JobId cut = submit(TestJobs.BRIEF);
    await(() -> status(cut) == JobStatus.SUCCEEDED);

    assertThat(count(movies, JobStatus.RUNNING)).isEqualTo(THREADS - 1);
    assertThat(count(movies, JobStatus.QUEUED)).isEqualTo(movies.size() - (THREADS - 1));

    longJobs.letGo();
    await(() -> count(movies, JobStatus.SUCCEEDED) == movies.size());
    assertThat(movies).allMatch(movie -> jobs.find(movie).orElseThrow().attempts() == 1);
  }

  @Test
  void aLongJobThatWaitsForAThreadCanBeCancelled() {
    List<JobId> movies = Stream.generate(() -> submit(TestJobs.LONG)).limit(3).toList();
    await(() -> count(movies, JobStatus.RUNNING) == THREADS - 1);
    JobId waiting =
        movies.stream()
            .filter(movie -> status(movie) == JobStatus.QUEUED)
            .findFirst()
            .orElseThrow();
    await(() -> !picked(waiting));

    assertThat(jobs.cancel(waiting)).isTrue();

    assertThat(status(waiting)).isEqualTo(JobStatus.CANCELLED);
    longJobs.letGo();
    await(() -> count(movies, JobStatus.SUCCEEDED) == THREADS - 1);
  }

  private JobId submit(String kind) {
    return jobs.submit(kind, UUID.randomUUID(), Message.text(kind), null);
  }

  private JobStatus status(JobId job) {
    return jobs.find(job).orElseThrow().status();
  }

  private long count(List<JobId> all, JobStatus status) {
    return all.stream().filter(job -> status(job) == status).count();
  }

  private boolean picked(JobId job) {
    return jdbc.sql("select picked from scheduled_tasks where task_instance = :job")
        .param("job", job.value().toString())
        .query(Boolean.class)
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
