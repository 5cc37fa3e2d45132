package org.tenfold.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentLogTest {
  private final LoggerContext context = new LoggerContext();
  private final Logger logger = context.getLogger("org.tenfold.job.JobRunner");
  private final RecentLog recent = new RecentLog();
  private final String mark = UUID.randomUUID().toString();

  RecentLogTest() {
    context.setMDCAdapter(new LogbackMDCAdapter());
  }

  @Test
  void theNewestWarningsAndErrorsComeFirstAndNothingLess() {
    write(Level.INFO, mark + " is told");
    write(Level.WARN, mark + " is odd");
    write(Level.ERROR, mark + " is broken", new IllegalStateException("for\nthis"));

    assertThat(RecentLog.last())
        .filteredOn(entry -> entry.words().startsWith(mark))
        .satisfiesExactly(
            broken -> {
              assertThat(broken.error()).isTrue();
              assertThat(broken.where()).isEqualTo("JobRunner");
              assertThat(broken.words()).contains("IllegalStateException").doesNotContain("\n");
            },
            odd -> assertThat(odd.error()).isFalse());
  }

  @Test
  void noMoreThanAHundredAreKept() {
    for (int i = 0; i < 150; i++) {
      write(Level.WARN, mark + " " + i);
    }

    assertThat(RecentLog.last()).hasSizeLessThanOrEqualTo(100);
    assertThat(RecentLog.last().getFirst().words()).contains(mark);
  }

  private void write(Level level, String words) {
    write(level, words, null);
  }

  private void write(Level level, String words, Throwable thrown) {
    recent.setContext(context);
    recent.start();
    recent.doAppend(new LoggingEvent("", logger, level, words, thrown, null));
  }
}
