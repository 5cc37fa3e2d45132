package org.tenfold.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.factor.AuthenticatorApp;
import org.tenfold.account.factor.SecondFactors;
import org.tenfold.audit.AuditEvent;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;

/** A sign-in of somebody who has a second factor. */
class SecondStepTest extends ServerTest {
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  @Autowired private MockMvc web;
  @Autowired private SecondFactors factors;
  @Autowired private AccountService accounts;
  @Autowired private AuditLog audit;

  private PersonId person;
  private AuthenticatorApp app;
  private List<String> recovery;

  @BeforeEach
  void somebodyWithASecondFactor() {
    person = given.a(Role.CURATOR);
    SecondFactors.Offer offer = factors.offer(person);
    app = new AuthenticatorApp(offer.secret());
    recovery = factors.confirm(person, offer, app.code(-1));
  }

  @Test
  void nobodyIsInBeforeTheCodeNorComesBackWithoutIt() throws Exception {
    Browser browser = new Browser();

    MockHttpServletResponse password = browser.password();

    assertThat(password.getRedirectedUrl()).isEqualTo("/login/code");
    assertThat(password.getCookie("remember-me").getMaxAge()).as("taken away").isZero();
    assertThat(browser.isIn()).isFalse();
    assertThat(browser.code("000000").getRedirectedUrl()).isEqualTo("/login/code?error");
    assertThat(browser.isIn()).isFalse();

    MockHttpServletResponse in = browser.code(app.code());

    assertThat(in.getRedirectedUrl()).isEqualTo("/");
    assertThat(in.getCookie("remember-me").getMaxAge()).isPositive();
    assertThat(in.getCookie("tenfold-device")).isNotNull();
    assertThat(browser.isIn()).isTrue();
    assertThat(told())
        .containsSubsequence(
            AuditKind.SIGNED_IN, AuditKind.SIGN_IN_REFUSED, AuditKind.SECOND_FACTOR_SET);
  }

  @Test
  void aCodeIsAcceptedOnceAndSoIsARecoveryCode() throws Exception {
    assertThat(signIn(app.code()).isIn()).isTrue();
    assertThat(signIn(app.code()).isIn()).as("the same code").isFalse();
    assertThat(signIn(app.code(-1)).isIn()).as("one of before").isFalse();
    assertThat(signIn(recovery.getFirst().replace("-", " ")).isIn()).isTrue();
    assertThat(signIn(recovery.getFirst()).isIn()).isFalse();
    assertThat(factors.codesLeft(person)).isEqualTo(9);

    List<String> others = factors.renewCodes(person);

    assertThat(signIn(recovery.get(1)).isIn()).isFalse();
    assertThat(signIn(others.getFirst()).isIn()).isTrue();
  }

  @Test
  void whoKnowsThePasswordCannotTryManyCodes() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("00000" + i).isIn()).isFalse();
    }
    Browser another = new Browser();
    another.password();

    assertThat(another.code(app.code()).getRedirectedUrl()).isEqualTo("/login/code?wait");
  }

  @Test
  void aCodeWithoutAPasswordOpensNothing() throws Exception {
    assertThat(new Browser().code(app.code()).getRedirectedUrl()).isEqualTo("/login?again");
  }

  @Test
  void whoIsSwitchedOffBetweenTheStepsIsNotIn() throws Exception {
    Browser browser = new Browser();
    browser.password();
    accounts.setEnabled(person, false, given.a(Role.ADMIN));

    assertThat(browser.code(app.code()).getRedirectedUrl()).isEqualTo("/login/code?error");
  }

  @Test
  void anAdminTakesItAwayFromWhoLostIt() throws Exception {
    factors.remove(person, given.a(Role.ADMIN));

    assertThat(new Browser().password().getRedirectedUrl()).isEqualTo("/");
    assertThat(factors.accept(person, app.code())).isFalse();
    assertThat(factors.codesLeft(person)).isZero();
  }

  @Test
  void theCommandOnTheServerTakesItAwayFromAnAdminOnly() {
    accounts.rescue(given.nameOf(person), false);
    assertThat(accounts.person(person).hasSecondFactor()).isTrue();

    accounts.rescue(given.nameOf(person), true);

    assertThat(accounts.person(person).hasSecondFactor()).isFalse();
    assertThat(factors.codesLeft(person)).isZero();
    assertThat(told()).contains(AuditKind.SECOND_FACTOR_REMOVED);
    assertThat(accounts.person(person).serverAdmin()).isTrue();
  }

  private List<AuditKind> told() {
    return audit.newest(given.auditPages(), Set.of(), person.value(), null, 100).stream()
        .map(AuditEvent::kind)
        .toList();
  }

  private Browser signIn(String code) throws Exception {
    Browser browser = new Browser();
    assertThat(browser.password().getRedirectedUrl()).isEqualTo("/login/code");
    browser.code(code);
    return browser;
  }

  private final class Browser {
    private final int number = ADDRESSES.incrementAndGet();
    private final MockHttpSession session = new MockHttpSession();

    MockHttpServletResponse password() throws Exception {
      return perform(
          post("/login")
              .param("username", given.nameOf(person))
              .param("password", Fixtures.PASSWORD)
              .param("remember-me", "on")
              .with(csrf()));
    }

    MockHttpServletResponse code(String code) throws Exception {
      return perform(
          post("/login/code").param("code", code).param("remember-me", "on").with(csrf()));
    }

    boolean isIn() throws Exception {
      return perform(get("/export/agreement/clips.csv")).getStatus() == 200;
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request)
        throws Exception {
      return web.perform(
              request
                  .session(session)
                  .with(
                      plain -> {
                        plain.setRemoteAddr("10.9." + number / 256 + "." + number % 256);
                        return plain;
                      }))
          .andReturn()
          .getResponse();
    }
  }
}
