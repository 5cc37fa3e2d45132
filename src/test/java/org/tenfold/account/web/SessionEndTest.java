package org.tenfold.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinSession;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class SessionEndTest {
  /** Pages that are answered while somebody holds this lock. */
  private static final class Pages extends VaadinSession {
    private final transient ReentrantLock answering;

    Pages(ReentrantLock answering) {
      super(null);
      this.answering = answering;
    }

    @Override
    public Lock getLockInstance() {
      return answering;
    }

    @Override
    public void lock() {
      answering.lock();
    }

    @Override
    public void unlock() {
      answering.unlock();
    }
  }

  @Test
  void aPageIsAnsweredWholeBeforeItsSessionEnds() throws Exception {
    ReentrantLock answering = new ReentrantLock();
    MockHttpSession browser = new MockHttpSession();
    browser.setAttribute(VaadinSession.class.getName() + ".servlet", new Pages(answering));

    answering.lock();
    Thread end = Thread.ofPlatform().start(() -> SessionEnd.of(browser));
    while (end.isAlive() && !answering.hasQueuedThread(end)) {
      Thread.sleep(1);
    }
    assertThat(browser.isInvalid()).isFalse();
    answering.unlock();
    end.join();

    assertThat(browser.isInvalid()).isTrue();
    assertThat(answering.isLocked()).isFalse();
    SessionEnd.of(browser); // and again, by another request of it
    assertThat(answering.isLocked()).isFalse();
  }
}
