package org.tenfold.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** How many sessions callers hold who never sign in. */
class AnonymousSessionsTest {
  private final AnonymousSessions sessions = new AnonymousSessions();

  @Test
  void anAddressThatBeginsTooManyLosesItsOwnOldest() {
    MockHttpSession honest = begin("10.0.0.1");
    List<MockHttpSession> flood = new ArrayList<>();
    for (int i = 0; i < 10 * AnonymousSessions.MOST_OF_ONE_ADDRESS; i++) {
      flood.add(begin("10.6.6.6"));
    }

    assertThat(honest.isInvalid()).isFalse();
    assertThat(flood.getLast().isInvalid()).isFalse();
    assertThat(flood.stream().filter(session -> !session.isInvalid()))
        .hasSize(AnonymousSessions.MOST_OF_ONE_ADDRESS);
    assertThat(sessions.kept()).isEqualTo(AnonymousSessions.MOST_OF_ONE_ADDRESS + 1);
  }

  @Test
  void manyAddressesTogetherHoldNoMoreThanAll() {
    for (int i = 0; i < 2 * AnonymousSessions.MOST_OF_ALL; i++) {
      begin("10.0." + i / 200 % 200 + "." + i % 200);
    }

    assertThat(sessions.kept()).isEqualTo(AnonymousSessions.MOST_OF_ALL);
  }

  @Test
  void whoSignsInOrGoesIsNotCounted() {
    MockHttpSession signsIn = begin("10.0.0.1");
    MockHttpSession goes = begin("10.0.0.1");

    AnonymousSessions.release(signsIn);
    goes.invalidate();

    assertThat(sessions.kept()).isZero();
    assertThat(signsIn.isInvalid()).isFalse();
  }

  private MockHttpSession begin(String address) {
    MockHttpSession session = new MockHttpSession();
    sessions.keep(session, address);
    // with each request
    sessions.keep(session, address);
    return session;
  }
}
