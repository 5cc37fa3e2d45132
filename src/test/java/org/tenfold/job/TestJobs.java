package org.tenfold.job;

import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Component;

/** Kinds of jobs for tests: a long one goes on until it is let go. */
final class TestJobs {
  static final String LONG = "test-long";
  static final String BRIEF = "test-brief";

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
}
