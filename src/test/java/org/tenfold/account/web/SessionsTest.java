package org.tenfold.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tenfold.account.AccountService;
import org.tenfold.account.Memberships;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.browser.OpenBrowser;
import org.tenfold.account.browser.OpenBrowsers;
import org.tenfold.account.token.ApiToken;
import org.tenfold.account.token.ApiTokens;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;

/** How long somebody stays in, and what ends it. */
class SessionsTest extends ServerTest {
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  @Autowired private MockMvc web;
  @Autowired private AccountService accounts;
  @Autowired private Memberships members;
  @Autowired private ApiTokens tokens;
  @Autowired private OpenBrowsers browsers;
  @Autowired private JdbcClient jdbc;

  private PersonId admin;
  private PersonId annotator;
  private PersonId curator;

  @BeforeEach
  void people() {
    given.forgetClips();
    given.nobodyMustWatch();
    admin = given.a(Role.ADMIN);
    annotator = given.a(Role.ANNOTATOR);
    curator = given.a(Role.CURATOR);
    PersonId collector = given.a(Role.COLLECTOR);
    given.anAcceptedClip(given.aMovie(collector), collector, curator);
  }

  @Test
  void whoIsSwitchedOffCanNeitherNavigateNorVoteNorExportNorMakeAToken() throws Exception {
    Browser judge = new Browser().signIn(annotator);
    Browser checker = new Browser().signIn(curator);
    String claim = judge.send("/api/v1/claims", "{\"ahead\":0}").getContentAsString();
    String token = claim.replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
    assertThat(UUID.fromString(token)).isNotNull();
    assertThat(checker.get("/export/agreement/clips.csv").getStatus()).isEqualTo(200);

    accounts.setEnabled(annotator, false, admin);
    accounts.setEnabled(curator, false, admin);

    MockHttpServletResponse vote =
        judge.send(
            "/api/v1/votes",
            """
            {"id":"%s","token":"%s","emotion":1,"responseMs":900,"watchedFraction":1,"replays":0}\
            """
                .formatted(UUID.randomUUID(), token));
    assertThat(vote.getStatus()).isEqualTo(401);
    assertThat(vote.getContentAsString()).contains("signed-out");
    assertThat(jdbc.sql("select count(*) from vote").query(Integer.class).single()).isZero();
    assertThat(judge.session.isInvalid()).isTrue();
    MockHttpServletResponse export = checker.get("/export/agreement/clips.csv");
    assertThat(export.getRedirectedUrl()).endsWith("/login");
    assertThat(checker.session.isInvalid()).isTrue();
  }

  @Test
  void whoIsSwitchedOffDoesNotComeBackByACookieATokenOrAPassword() throws Exception {
    Browser remembered = new Browser().remember().signIn(curator);
    String secret =
        tokens.make(curator, "t", Set.of(ApiToken.Scope.READ), Duration.ofDays(1)).secret();
    accounts.setEnabled(curator, false, admin);

    assertThat(remembered.closedAndOpened().get("/agreement").getRedirectedUrl())
        .endsWith("/login");
    assertThat(asBearer("Bearer " + secret).getStatus()).isEqualTo(401);
    assertThat(new Browser().trySignIn(name(curator), Fixtures.PASSWORD)).endsWith("?error");

    // nor when switched on again, as what was open before is over for good
    accounts.setEnabled(curator, true, admin);
    assertThat(remembered.closedAndOpened().get("/agreement").getRedirectedUrl())
        .endsWith("/login");
    assertThat(new Browser().trySignIn(name(curator), Fixtures.PASSWORD)).endsWith("/");
  }

  @Test
  void aBrowserThatStaysSignedInComesBackByItself() throws Exception {
    Browser remembered = new Browser().remember().signIn(curator);

    assertThat(remembered.closedAndOpened().get("/export/agreement/clips.csv").getStatus())
        .isEqualTo(200);
  }

  /** By it the sign-in page knows whom it owes a word. */
  @Test
  void aMarkSaysThatSomebodyWasSignedInUntilTheySignOut() throws Exception {
    assertThat(new Browser().get("/agreement").getCookie(SignedInMark.NAME)).isNull();
    Browser browser = new Browser().signIn(curator);

    Cookie mark = browser.get("/agreement").getCookie(SignedInMark.NAME);
    assertThat(mark).isNotNull();
    assertThat(mark.isHttpOnly()).isTrue();
    assertThat(mark.getMaxAge()).as("not when the browser is closed").isEqualTo(-1);
    Cookie out = browser.perform(post("/logout").with(csrf())).getCookie(SignedInMark.NAME);
    assertThat(out).isNotNull();
    assertThat(out.getMaxAge()).isZero();
  }

  @Test
  void aSignInLeadsOnToThePageThatWasWantedAndToNoFileOfIt() throws Exception {
    Browser wanted = new Browser();
    wanted.get("/agreement");
    wanted.fetch("/components/none.css", "text/css,*/*;q=0.1");
    wanted.fetch("/none.png", "*/*");

    assertThat(wanted.trySignIn(name(curator), Fixtures.PASSWORD)).contains("/agreement");
  }

  @Test
  void anotherPasswordEndsWhatIsOpenElsewhere() throws Exception {
    Browser here = new Browser().remember().signIn(curator);
    Browser there = new Browser().signIn(curator);

    accounts.changePassword(curator, Fixtures.PASSWORD, "another long password");

    for (Browser browser : List.of(here, there)) {
      assertThat(browser.get("/export/agreement/clips.csv").getRedirectedUrl()).endsWith("/login");
      assertThat(browser.closedAndOpened().get("/agreement").getRedirectedUrl()).endsWith("/login");
    }
  }

  /** What the page itself asks meanwhile waits, instead of ending the session as one of before. */
  @Test
  void thePageWhereThePasswordIsChangedStaysOpenWhateverItsBrowserAsksMeanwhile() throws Exception {
    Browser here = new Browser().signIn(curator);
    SecurityContext page =
        (SecurityContext)
            here.session.getAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    CountDownLatch changed = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);

    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> change =
          threads.submit(
              () -> {
                SecurityContextHolder.setContext(page);
                SessionRenewal.keeping(
                    here.session,
                    () -> {
                      accounts.changePassword(curator, Fixtures.PASSWORD, "another long password");
                      changed.countDown();
                      await(goOn);
                      return accounts.signedIn(curator);
                    });
              });
      await(changed);
      Future<MockHttpServletResponse> asked =
          threads.submit(() -> here.get("/export/agreement/clips.csv"));
      assertThatExceptionOfType(TimeoutException.class)
          .isThrownBy(() -> asked.get(300, TimeUnit.MILLISECONDS));
      goOn.countDown();
      change.get();

      assertThat(asked.get().getStatus()).isEqualTo(200);
    }
    assertThat(here.get("/export/agreement/clips.csv").getStatus()).isEqualTo(200);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void signingOutEverywhereEndsAllThatIsOpen() throws Exception {
    Browser remembered = new Browser().remember().signIn(curator);

    accounts.signOutEverywhere(curator);

    assertThat(remembered.get("/export/agreement/clips.csv").getRedirectedUrl()).endsWith("/login");
    assertThat(new Browser().signIn(curator).get("/export/agreement/clips.csv").getStatus())
        .isEqualTo(200);
  }

  /** Two sessions stand for two machines: what each holds in memory is its own. */
  @Test
  void aBrowserThatOneEndsIsOutAndDoesNotComeBackByItself() throws Exception {
    Browser here = new Browser().signIn(curator);
    Browser there = new Browser().remember().signIn(curator);
    here.get("/agreement");
    there.get("/agreement");
    List<OpenBrowser> open = browsers.of(curator, null);
    assertThat(open).hasSize(2);
    assertThat(open.getFirst().remembered()).isTrue();
    assertThat(open.getFirst().address()).isEqualTo(there.address());

    browsers.end(open.getFirst().id(), admin);
    assertThat(there.get("/export/agreement/clips.csv").getStatus()).isEqualTo(200);
    browsers.end(open.getFirst().id(), curator);

    assertThat(there.get("/export/agreement/clips.csv").getRedirectedUrl()).endsWith("/login");
    assertThat(there.closedAndOpened().get("/export/agreement/clips.csv").getRedirectedUrl())
        .endsWith("/login");
    assertThat(here.get("/export/agreement/clips.csv").getStatus()).isEqualTo(200);
    assertThat(browsers.of(curator, null)).hasSize(1);
  }

  @Test
  void aBrowserThatComesBackByItselfIsTheSameOne() throws Exception {
    Browser remembered = new Browser().remember().signIn(curator);
    remembered.get("/agreement");
    OpenBrowser before = browsers.of(curator, null).getFirst();

    remembered.session.invalidate();
    remembered.closedAndOpened().get("/export/agreement/clips.csv");
    remembered.get("/export/agreement/clips.csv");

    assertThat(browsers.of(curator, null))
        .singleElement()
        .extracting(OpenBrowser::id)
        .isEqualTo(before.id());
  }

  @Test
  void aRoleTakenAwayIsGoneAtOnce() throws Exception {
    Browser open = new Browser().signIn(curator);

    members.setRoles(curator, Set.of(Role.COLLECTOR), admin);

    assertThat(open.get("/export/agreement/clips.csv").getRedirectedUrl()).endsWith("/login");
    assertThat(new Browser().signIn(curator).get("/export/agreement/clips.csv").getStatus())
        .isEqualTo(403);
  }

  /** Whoever changed the rows: a session never believes what it remembers. */
  @Test
  void rolesAreThoseOfTheDatabaseNotOfTheSession() throws Exception {
    Browser open = new Browser().signIn(curator);

    jdbc.sql("delete from project_role where person_id = :id")
        .param("id", curator.value())
        .update();

    assertThat(open.get("/export/agreement/clips.csv").getStatus()).isEqualTo(403);
  }

  @Test
  void aOneTimePasswordOpensNothingButTheChoiceOfAnother() throws Exception {
    PersonId boss = given.a(Role.ADMIN);
    String secret =
        tokens.make(boss, "t", Set.of(ApiToken.Scope.READ), Duration.ofDays(1)).secret();
    jdbc.sql("update person set must_change_password = true where id = :id")
        .param("id", boss.value())
        .update();
    Browser open = new Browser().signIn(boss);

    for (String path : List.of("/export/rewards.csv", "/export/agreement/clips.csv")) {
      assertThat(open.get(path).getStatus()).as(path).isEqualTo(403);
    }
    for (String path : List.of("/api/v1/uploads", "/v3/api-docs")) {
      MockHttpServletResponse refused = open.get(path);
      assertThat(refused.getStatus()).as(path).isEqualTo(403);
      assertThat(refused.getContentAsString()).contains("choose-password");
    }
    assertThat(asBearer("Bearer " + secret).getStatus()).isEqualTo(401);
  }

  @Test
  void aSignInFromAnotherSiteIsNotTaken() throws Exception {
    MockHttpServletResponse answer =
        web.perform(
                post("/login")
                    .param("username", name(curator))
                    .param("password", Fixtures.PASSWORD))
            .andReturn()
            .getResponse();

    assertThat(answer.getRedirectedUrl()).endsWith("/login?again");
  }

  @Test
  void fiveWrongPasswordsMakeAPlaceWaitAndNoOther() throws Exception {
    Browser guesser = new Browser();
    for (int i = 0; i < 5; i++) {
      assertThat(guesser.trySignIn(name(curator), "guess" + i)).endsWith("?error");
    }

    assertThat(guesser.trySignIn(name(curator), Fixtures.PASSWORD)).endsWith("?wait");
    assertThat(guesser.trySignIn(name(curator) + "\0", Fixtures.PASSWORD)).endsWith("?wait");
    assertThat(new Browser().trySignIn(name(curator), Fixtures.PASSWORD)).endsWith("/");
  }

  /** Even at the same address, behind one router. */
  @Test
  void theOwnersBrowserDoesNotWaitForOthersGuesses() throws Exception {
    Browser owners = new Browser().signIn(curator);
    Browser guesser = new Browser(owners.number);
    for (int i = 0; i < 5; i++) {
      guesser.trySignIn(name(curator), "guess" + i);
    }

    assertThat(guesser.trySignIn(name(curator), Fixtures.PASSWORD)).endsWith("?wait");
    assertThat(owners.signedOut().trySignIn(name(curator), Fixtures.PASSWORD)).endsWith("/");
  }

  @Test
  void aTokenSignsInWhateverTheCaseOfItsScheme() throws Exception {
    String secret =
        tokens.make(curator, "t", Set.of(ApiToken.Scope.READ), Duration.ofDays(1)).secret();

    for (String scheme : List.of("Bearer ", "bearer ", "BEARER ")) {
      assertThat(asBearer(scheme + secret).getStatus()).as(scheme).isEqualTo(200);
    }
    assertThat(asBearer("Bearer wrong").getContentAsString()).contains("Bearer …");
    assertThat(asBearer("Bearer wrong").getCharacterEncoding()).isEqualTo("UTF-8");
  }

  @Test
  void aTokenForLabellingBringsNoMovies() throws Exception {
    PersonId collector = given.a(Role.COLLECTOR);
    String movie = "{\"fileName\":\"a.mp4\",\"size\":10,\"fingerprint\":\"f\"}";

    assertThat(uploadWith(collector, ApiToken.Scope.LABEL, movie)).isEqualTo(403);
    assertThat(uploadWith(collector, ApiToken.Scope.READ, movie)).isEqualTo(403);
    assertThat(uploadWith(collector, ApiToken.Scope.COLLECT, movie)).isEqualTo(201);
  }

  private int uploadWith(PersonId person, ApiToken.Scope scope, String movie) throws Exception {
    String secret = tokens.make(person, "t", Set.of(scope), Duration.ofDays(1)).secret();
    return web.perform(
            post("/api/v1/uploads")
                .header("Authorization", "Bearer " + secret)
                .contentType(MediaType.APPLICATION_JSON)
                .content(movie))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private MockHttpServletResponse asBearer(String header) throws Exception {
    return web.perform(get("/api/v1/uploads").header("Authorization", header))
        .andReturn()
        .getResponse();
  }

  private String name(PersonId person) {
    return accounts.person(person).username();
  }

  /** A browser at an address of its own, with its session and its cookies. */
  private final class Browser {
    private final int number;
    private final List<Cookie> cookies = new ArrayList<>();
    private MockHttpSession session = new MockHttpSession();
    private @Nullable String rememberMe;

    Browser() {
      this(ADDRESSES.incrementAndGet());
    }

    Browser(int number) {
      this.number = number;
    }

    String address() {
      return "10." + number / 65536 + "." + number / 256 % 256 + "." + number % 256;
    }

    Browser remember() {
      rememberMe = "on";
      return this;
    }

    Browser signIn(PersonId person) throws Exception {
      assertThat(trySignIn(name(person), Fixtures.PASSWORD)).endsWith("/");
      return this;
    }

    /**
     * @return where the answer leads
     */
    String trySignIn(String name, String password) throws Exception {
      MockHttpServletRequestBuilder form =
          post("/login").param("username", name).param("password", password).with(csrf());
      if (rememberMe != null) {
        form.param("remember-me", rememberMe);
      }
      return String.valueOf(perform(form).getRedirectedUrl());
    }

    /** With its lasting cookies alone. */
    Browser closedAndOpened() {
      session = new MockHttpSession();
      return this;
    }

    Browser signedOut() {
      cookies.removeIf(cookie -> cookie.getName().equals("remember-me"));
      return closedAndOpened();
    }

    MockHttpServletResponse get(String path) throws Exception {
      return perform(
          org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path)
              .accept(MediaType.TEXT_HTML, MediaType.ALL));
    }

    MockHttpServletResponse fetch(String path, String accept) throws Exception {
      return perform(
          org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path)
              .header("Accept", accept));
    }

    MockHttpServletResponse send(String path, String json) throws Exception {
      return perform(
          org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path)
              .contentType(MediaType.APPLICATION_JSON)
              .content(json)
              .with(csrf()));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request)
        throws Exception {
      request.session(session);
      if (!cookies.isEmpty()) {
        request.cookie(cookies.toArray(Cookie[]::new));
      }
      request.with(
          plain -> {
            plain.setRemoteAddr(address());
            return plain;
          });
      MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
      for (Cookie cookie : answer.getCookies()) {
        cookies.removeIf(old -> old.getName().equals(cookie.getName()));
        if (cookie.getMaxAge() != 0) {
          cookies.add(cookie);
        }
      }
      return answer;
    }
  }
}
