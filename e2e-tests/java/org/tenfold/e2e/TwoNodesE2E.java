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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenfold.testing.Fixtures;

/** Two processes of the server on one PostgreSQL, as behind a load balancer. */
@Tag("long")
class TwoNodesE2E extends BrowserTest {
  private static final int CLIPS = 60;
  private static final int ANNOTATORS = 32;
  private static final int WATCHED = 8;

  /** What people see on one node of what happened on the other. */
  private static final long LATEST_MILLIS = 2_000;

  private PairOfNodes nodes;
  private TenfoldServer other;

  @Override
  TenfoldServer start() throws Exception {
    nodes = new PairOfNodes(CLIPS, ANNOTATORS);
    other = nodes.other;
    return nodes.one;
  }

  @Test
  @Order(1)
  void aDashboardHereMovesWithVotesThere() throws Exception {
    try (BrowserContext context = browser.newContext(size())) {
      Page dashboard = signedIn(context, server.address(), nodes.curator(), "agreement");

      LabellingCrowd crowd = new LabellingCrowd(URI.create(other.address()));
      Assertions.assertThat(millisUntilTheLastShows(dashboard, crowd, nodes.secrets))
          .isLessThan(LATEST_MILLIS);
    }
  }

  /**
   * Eight people judge for ten seconds.
   *
   * @param dashboard on which no vote is yet
   */
  static long millisUntilTheLastShows(Page dashboard, LabellingCrowd crowd, List<String> secrets)
      throws Exception {
    assertThat(dashboard.locator(".tf-empty")).containsText("No votes yet", contains(SOON));
    dashboard.evaluate(
        """
        () => new MutationObserver(() => {
          const shown = document.querySelector('#votes-tile .tf-stat-value')?.textContent;
          if (shown && shown !== window.shown) { window.shown = shown; window.shownAt = Date.now(); }
        }).observe(document.body, { subtree: true, childList: true, characterData: true })
        """);
    crowd.judgeFor(Duration.ofSeconds(10), secrets.subList(0, WATCHED), Duration.ofSeconds(1));
    long last = System.currentTimeMillis();

    String all = Integer.toString(crowd.acknowledged().size());
    dashboard.waitForFunction("all => window.shown === all", all);
    Number shown = (Number) dashboard.evaluate("() => window.shownAt");
    System.out.printf("the last of %s votes showed after %d ms%n", all, shown.longValue() - last);
    return shown.longValue() - last;
  }

  /** By somebody's own wish, and by an administrator's. */
  @Test
  @Order(2)
  void whatIsEndedOnOneNodeIsEndedOnBoth() {
    try (BrowserContext here = browser.newContext(size());
        BrowserContext there = browser.newContext(size())) {
      Page elsewhere = signedIn(there, other.address(), nodes.curator(), "agreement");
      Page own = signedIn(here, server.address(), nodes.curator(), "password");
      own.locator("#sign-out-everywhere").click(click(SOON));
      assertThat(own.locator("vaadin-notification-card")).isVisible(visible(SOON));

      Assertions.assertThat(in(there, other)).as("the page on the other node").isFalse();
      Assertions.assertThat(in(here, server)).as("the page where it was pressed").isTrue();
      elsewhere.navigate(other.address() + "agreement");
      signIn(elsewhere, nodes.curator(), Fixtures.PASSWORD);
      assertThat(elsewhere.locator("h1")).isVisible(visible(SOON));
      Assertions.assertThat(in(there, other)).isTrue();

      try (BrowserContext office = browser.newContext(size())) {
        Page people = signedIn(office, server.address(), nodes.admin(), "people");
        people
            .getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Switch off: " + nodes.curator()))
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
    try (BrowserContext context = browser.newContext(size())) {
      Page page = signedIn(context, server.address(), nodes.annotator(), "");
      assertThat(page.locator("h1").first()).isVisible(visible(SOON));
      CompletableFuture<Void> judging =
          CompletableFuture.runAsync(
              () -> {
                try {
                  crowd.judgeAll(nodes.secrets, 1, true);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      waitFor(crowd, CLIPS, judging);
      server.close(); // as by kill -9
      waitFor(crowd, CLIPS * 3, judging);

      // whoever was at the node that is gone signs in at the other and goes on
      page.navigate(other.address());
      signIn(page, nodes.annotator(), Fixtures.PASSWORD);
      assertThat(page.locator("h1").first()).isVisible(visible(SOON));
      Assertions.assertThat(context.request().get(other.address() + "api/v1/me").status())
          .isEqualTo(200);

      nodes.restartDatabase(5_000);
      waitFor(crowd, CLIPS * 6, judging);
      server.killAndRestart();
      judging.get();
    }
    nodes.requireWhole(crowd.acknowledged());
  }

  static Page signedIn(BrowserContext context, String server, String person, String path) {
    Page page = context.newPage();
    page.navigate(server + path);
    signIn(page, person, Fixtures.PASSWORD);
    page.waitForURL(url -> !url.contains("/login"));
    page.navigate(server + path);
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

  static void waitFor(LabellingCrowd crowd, int votes, CompletableFuture<Void> judging)
      throws InterruptedException {
    while (crowd.acknowledged().size() < votes && !judging.isDone()) {
      Thread.sleep(20);
    }
  }
}
