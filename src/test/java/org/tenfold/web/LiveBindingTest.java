package org.tenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.tenfold.account.Role;
import org.tenfold.testing.LogEntries;
import org.tenfold.testing.PageTest;

/** What an open page shows while what it shows cannot be read. */
class LiveBindingTest extends PageTest {
  private static final Duration OFTEN = Duration.ofMillis(20);
  private static final String OLD = "This page cannot be kept up to date just now";

  private final AtomicInteger value = new AtomicInteger(1);
  private volatile boolean away;

  @Test
  void aPageThatCannotBeReadAgainSaysSoUntilItCan() {
    BrowserlessUIContext window = windowOf(given.a(Role.CURATOR));
    Span first = part(window);
    Span second = part(window);
    assertThat(first.getText()).isEqualTo("1");

    try (LogEntries log = LogEntries.of(LiveBinding.class)) {
      away = true;
      value.set(2);
      until(window, () -> notices(window).size() == 1);
      assertThat(notices(window).getFirst()).startsWith(OLD);
      assertThat(first.getText()).isEqualTo("1");
      until(window, () -> log.texts().size() == 2); // once for each part, not for each try
      for (int i = 0; i < 10; i++) {
        rest(window);
      }
      assertThat(log.texts()).hasSize(2);
      assertThat(notices(window)).hasSize(1);
    }

    away = false;
    until(window, () -> notices(window).isEmpty());
    until(window, () -> List.of(first.getText(), second.getText()).equals(List.of("2", "2")));
  }

  @Test
  void aPartThatLeavesThePageTakesItsWarningAlong() {
    BrowserlessUIContext window = windowOf(given.a(Role.CURATOR));
    Span part = part(window);
    away = true;
    until(window, () -> notices(window).size() == 1);

    window.getUI().remove(part);

    assertThat(notices(window)).isEmpty();
  }

  private Span part(BrowserlessUIContext window) {
    Span part = new Span();
    LiveBinding.keep(part, OFTEN, this::read, now -> part.setText(String.valueOf(now)));
    window.getUI().add(part);
    return part;
  }

  private int read() {
    if (away) {
      throw new DataAccessResourceFailureException("no connection");
    }
    return value.get();
  }

  private static void until(BrowserlessUIContext window, BooleanSupplier condition) {
    await()
        .pollInSameThread()
        .until(
            () -> {
              rest(window);
              return condition.getAsBoolean();
            });
  }

  /** The test holds the page's lock: what the clock wants to show waits for it. */
  private static void rest(BrowserlessUIContext window) {
    UI ui = window.getUI();
    ui.getSession().getService().runPendingAccessTasks(ui.getSession());
    try {
      Thread.sleep(OFTEN);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
