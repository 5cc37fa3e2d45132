package org.tenfold.job;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.tenfold.error.Message;

/** Kinds of jobs for tests: a long one goes on until it is let go. */
final class TestJobs {
  static final String LONG = "test-long";
  static final String BRIEF = "test-brief";
  static final String TRIAL = "test-trial";
  static final String PART = "test-part";
  static final String WHOLE = "test-whole";

  private TestJobs() {}

  @Component
  static final class Long implements JobHandler {
    private volatile CountDownLatch gate = new CountDownLatch(1);

    void close() {
      gate = new CountDownLatch(1);
    }

    void letGo() {
      gate.countDown();
    }

    @Override
    public String kind() {
      return LONG;
    }

    @Override
    public void run(Job job, JobContext context) throws InterruptedException {
      gate.await();
    }
  }

  @Component
  static final class Brief implements JobHandler {
    @Override
    public String kind() {
      return BRIEF;
    }

    @Override
    public boolean brief() {
      return true;
    }

    @Override
    public void run(Job job, JobContext context) {}
  }

  /** Part and whole; does what a test says. */
  abstract static class InParts implements JobHandler {
    interface Work {
      void run(Job job, JobContext context) throws Exception;
    }

    volatile Work work = (job, context) -> {};
    final Queue<Job> begun = new ConcurrentLinkedQueue<>();
    final AtomicInteger ends = new AtomicInteger();

    void reset() {
      work = (job, context) -> {};
      begun.clear();
      ends.set(0);
    }

    @Override
    public void run(Job job, JobContext context) throws Exception {
      begun.add(job);
      work.run(job, context);
    }

    @Override
    public void ended(Job job) {
      ends.incrementAndGet();
    }
  }

  @Component
  static final class Part extends InParts {
    @Override
    public String kind() {
      return PART;
    }
  }

  @Component
  static final class Whole extends InParts {
    @Override
    public String kind() {
      return WHOLE;
    }
  }

  /** Does, and lacks, what a test says. */
  @Component
  static final class Trial implements JobHandler {
    interface Work {
      void run(JobContext context) throws Exception;
    }

    volatile Work work = context -> {};
    volatile Runnable end = () -> {};
    volatile @org.jspecify.annotations.Nullable String missing;
    final AtomicInteger ends = new AtomicInteger();

    void reset() {
      work = context -> {};
      end = () -> {};
      missing = null;
      ends.set(0);
    }

    @Override
    public String kind() {
      return TRIAL;
    }

    @Override
    public Optional<Message> missingHere(Job job) {
      return Optional.ofNullable(missing).map(Message::text);
    }

    @Override
    public void run(Job job, JobContext context) throws Exception {
      work.run(context);
    }

    @Override
    public void ended(Job job) {
      ends.incrementAndGet();
      end.run();
    }
  }
}
