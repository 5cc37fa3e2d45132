package org.tenfold.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenfold.e2e.Walk.SOON;
import static org.tenfold.e2e.Walk.button;
import static org.tenfold.e2e.Walk.click;
import static org.tenfold.e2e.Walk.contains;
import static org.tenfold.e2e.Walk.signIn;
import static org.tenfold.e2e.Walk.size;
import static org.tenfold.e2e.Walk.visible;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenfold.account.AccountService;
import org.tenfold.account.Memberships;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.testing.Fixtures;

/** Two processes of the server on one PostgreSQL, as behind a load balancer. */
@Tag("long")
class TwoNodesE2E extends BrowserTest {
  private static final int CLIPS = 60;
  private static final int ANNOTATORS = 32;
  private static final int WATCHED = 8;

  /** What people see on one node of what happened on the other. */
  private static final long LATEST_MILLIS = 2_000;

  private Path cluster;
  private EmbeddedPostgres postgres;
  private TenfoldServer other;
  private LabellingData data;
  private List<String> secrets;
  private String admin;
  private String curator;
  private String annotator;

  @Override
  TenfoldServer start() throws Exception {
    Path folder = Files.createTempDirectory("tenfold-nodes");
    cluster = folder.resolve("postgres");
    postgres = started(0);
    List<String> database = LabellingData.on(postgres);
    data = new LabellingData(folder.resolve("one").resolve("data"), database);
    secrets = data.prepare(CLIPS, ANNOTATORS);
    data.with(
        tenfold -> {
          Fixtures given = tenfold.getBean(Fixtures.class);
          PersonId chief = given.a(Role.ADMIN);
          tenfold.getBean(Memberships.class).setServerAdmin(chief, true, given.a(Role.ADMIN));
          AccountService accounts = tenfold.getBean(AccountService.class);
          admin = accounts.person(chief).username();
          curator = accounts.person(given.a(Role.CURATOR)).username();
          annotator = accounts.person(given.a(Role.ANNOTATOR)).username();
          return null;
        });
    TenfoldServer one = TenfoldServer.start(data.folder(), database);
    other = TenfoldServer.start(folder.resolve("two").resolve("data"), database);
    return one;
  }

  @Test
  @Order(1)
  void aDashboardHereMovesWithVotesThere() throws Exception {
    try (BrowserContext context = browser.newContext(size())) {
      Page dashboard = signedIn(context, server, curator, "agreement");
      assertThat(dashboard.locator(".tf-empty")).containsText("No votes yet", contains(SOON));
      dashboard.evaluate(
          """
          () => new MutationObserver(() => {
            const shown = document.querySelector('#votes-tile .tf-stat-value')?.textContent;
            if (shown && shown !== window.shown) { window.shown = shown; window.shownAt = Date.now(); }
          }).observe(document.body, { subtree: true, childList: true, characterData: true })
          """);

      LabellingCrowd crowd = new LabellingCrowd(URI.create(other.address()));
      crowd.judgeFor(Duration.ofSeconds(10), secrets.subList(0, WATCHED), Duration.ofSeconds(1));
      long last = System.currentTimeMillis();

      String all = Integer.toString(crowd.acknowledged().size());
      dashboard.waitForFunction("all => window.shown === all", all);
      Number shown = (Number) dashboard.evaluate("() => window.shownAt");
      System.out.printf("the last of %s votes showed after %d ms%n", all, shown.longValue() - last);
      Assertions.assertThat(shown.longValue() - last).isLessThan(LATEST_MILLIS);
    }
  }

  /** By somebody's own wish, and by an administrator's. */
  @Test
  @Order(2)
  void whatIsEndedOnOneNodeIsEndedOnBoth() {
    try (BrowserContext here = browser.newContext(size());
        BrowserContext there = browser.newContext(size())) {
      Page elsewhere = signedIn(there, other, curator, "agreement");
      Page own = signedIn(here, server, curator, "password");
      own.locator("#sign-out-everywhere").click(click(SOON));
      assertThat(own.locator("vaadin-notification-card")).isVisible(visible(SOON));

      Assertions.assertThat(in(there, other)).as("the page on the other node").isFalse();
      Assertions.assertThat(in(here, server)).as("the page where it was pressed").isTrue();
      elsewhere.navigate(other.address() + "agreement");
      signIn(elsewhere, curator, Fixtures.PASSWORD);
      assertThat(elsewhere.locator("h1")).isVisible(visible(SOON));
      Assertions.assertThat(in(there, other)).isTrue();

      try (BrowserContext office = browser.newContext(size())) {
        Page people = signedIn(office, server, admin, "people");
        people
            .getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch off: " + curator))
            .click(click(SOON));
        people
            .locator("vaadin-confirm-dialog vaadin-button", button("Switch off"))
            .click(click(SOON));
        assertThat(people.locator("vaadin-confirm-dialog")).isHidden();
      }
      Assertions.assertThat(in(here, server)).as("switched off").isFalse();
      Assertions.assertThat(in(there, other)).as("switched off, on the other node").isFalse();
    }
  }

  @Test
  @Order(3)
  void aKilledNodeAndADatabaseThatRestartsLoseNoVote() throws Exception {
    LabellingCrowd crowd =
        new LabellingCrowd(URI.create(server.address()), URI.create(other.address()));
    int port = postgres.getPort();
    try (BrowserContext context = browser.newContext(size())) {
      Page page = signedIn(context, server, annotator, "");
      assertThat(page.locator("h1").first()).isVisible(visible(SOON));
      CompletableFuture<Void> judging =
          CompletableFuture.runAsync(
              () -> {
                try {
                  crowd.judgeAll(secrets, 1, true);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      waitFor(crowd, CLIPS, judging);
      server.close(); // as by kill -9
      waitFor(crowd, CLIPS * 3, judging);

      // whoever was at the node that is gone signs in at the other and goes on
      page.navigate(other.address());
      signIn(page, annotator, Fixtures.PASSWORD);
      assertThat(page.locator("h1").first()).isVisible(visible(SOON));
      Assertions.assertThat(context.request().get(other.address() + "api/v1/me").status())
          .isEqualTo(200);

      postgres.close();
      Thread.sleep(5_000);
      postgres = started(port);
      waitFor(crowd, CLIPS * 6, judging);
      server.killAndRestart();
      judging.get();
    }
    server.close();
    other.close();

    LabellingData.Outcome outcome = data.outcome();
    Assertions.assertThat(outcome.voteIds()).containsAll(crowd.acknowledged());
    Assertions.assertThat(outcome.votes()).isEqualTo(10L * CLIPS);
    Assertions.assertThat(outcome.clipsWithTenVotesOfTenPeople()).isEqualTo(CLIPS);
    Assertions.assertThat(outcome.ledger()).isZero();
    Assertions.assertThat(outcome.paidVotes()).isEqualTo(10L * CLIPS);
    List<String> verify = new ArrayList<>(List.of("verify-log"));
    verify.addAll(LabellingData.on(postgres));
    Assertions.assertThat(TenfoldServer.command(data.folder(), verify))
        .startsWith("0 ")
        .contains("whole: " + CLIPS + " clips");
  }

  private static Page signedIn(
      BrowserContext context, TenfoldServer node, String person, String path) {
    Page page = context.newPage();
    page.navigate(node.address() + path);
    signIn(page, person, Fixtures.PASSWORD);
    page.waitForURL(url -> !url.contains("/login"));
    page.navigate(node.address() + path);
    return page;
  }

  /** Whether this browser still opens what a curator's opens. */
  private static boolean in(BrowserContext context, TenfoldServer node) {
    return context
            .request()
            .get(
                node.address() + "export/agreement/clips.csv",
                RequestOptions.create().setMaxRedirects(0))
            .status()
        == 200;
  }

  private static void waitFor(LabellingCrowd crowd, int votes, CompletableFuture<Void> judging)
      throws InterruptedException {
    while (crowd.acknowledged().size() < votes && !judging.isDone()) {
      Thread.sleep(20);
    }
  }

  /** On the same files, and on the same port where one is named. */
  private EmbeddedPostgres started(int port) throws Exception {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder().setDataDirectory(cluster).setCleanDataDirectory(false);
    return port == 0 ? builder.start() : builder.setPort(port).start();
  }
}
