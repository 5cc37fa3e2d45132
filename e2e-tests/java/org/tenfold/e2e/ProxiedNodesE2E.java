package org.tenfold.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenfold.e2e.TwoNodesE2E.signedIn;
import static org.tenfold.e2e.TwoNodesE2E.waitFor;
import static org.tenfold.e2e.Walk.SOON;
import static org.tenfold.e2e.Walk.signIn;
import static org.tenfold.e2e.Walk.size;
import static org.tenfold.e2e.Walk.visible;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenfold.testing.Fixtures;

/** Two servers behind HAProxy, as {@code docker/} has it; left out where it is not installed. */
@Tag("long")
class ProxiedNodesE2E extends BrowserTest {
  private static final int CLIPS = 60;
  private static final int ANNOTATORS = 32;
  private static final long LATEST_MILLIS = 2_000;

  private final Set<UUID> acknowledged = new HashSet<>();
  private PairOfNodes nodes;
  private HaProxy proxy;

  @Override
  TenfoldServer start() throws Exception {
    Assumptions.assumeTrue(
        HaProxy.program().isPresent(), "left out: HAProxy is not installed on this machine");
    nodes = new PairOfNodes(CLIPS, ANNOTATORS);
    proxy = HaProxy.before(nodes.one, nodes.other);
    return nodes.one;
  }

  @Test
  @Order(1)
  void peopleStayAtTheirNodeAndSeeWhatHappensAtTheOther() throws Exception {
    try (BrowserContext context = browser.newContext(size())) {
      List<WebSocket> pushes = new ArrayList<>();
      context.onPage(page -> page.onWebSocket(pushes::add));
      Page dashboard = signedIn(context, proxy.address(), nodes.curator(), "agreement");
      assertThat(dashboard.locator("h1").first()).isVisible(visible(SOON));
      String node = node(context);
      for (int i = 0; i < 20; i++) { // a session is known to its own node only
        Assertions.assertThat(isIn(context)).isTrue();
      }
      Assertions.assertThat(node(context)).isEqualTo(node).isIn("a", "b");

      LabellingCrowd crowd = new LabellingCrowd(URI.create(elsewhere(node).address()));
      long millis = TwoNodesE2E.millisUntilTheLastShows(dashboard, crowd, nodes.secrets);

      acknowledged.addAll(crowd.acknowledged());
      Assertions.assertThat(millis).isLessThan(LATEST_MILLIS);
      Assertions.assertThat(pushes.getLast().url()).contains("/VAADIN/push");
      Assertions.assertThat(pushes.getLast().isClosed()).as("told by a web socket").isFalse();
    }
  }

  @Test
  @Order(2)
  void aNodeThatIsAskedToEndHandsItsPeopleOver() throws Exception {
    LabellingCrowd crowd = new LabellingCrowd(URI.create(proxy.address()));
    try (BrowserContext context = browser.newContext(size())) {
      Page page = signedIn(context, proxy.address(), nodes.curator(), "agreement");
      assertThat(page.locator("h1").first()).isVisible(visible(SOON));
      String node = node(context);
      CompletableFuture<Void> judging =
          inTheBackground(
              () ->
                  crowd.judgeFor(
                      Duration.ofSeconds(12), nodes.secrets.subList(0, 8), Duration.ofSeconds(1)));
      waitFor(crowd, 8, judging);
      TenfoldServer ending = at(node);
      ending.stop();
      long ended = System.nanoTime();

      goesOn(page, context, nodes.curator());
      System.out.printf(
          "went on at the other %d ms after an orderly end%n",
          (System.nanoTime() - ended) / 1_000_000);
      Assertions.assertThat(node(context)).isNotEqualTo(node);
      judging.get();
      acknowledged.addAll(crowd.acknowledged());
      Assertions.assertThat(Files.readString(ending.log())).doesNotContain(" ERROR ");
      ending.killAndRestart();
    }
  }

  @Test
  @Order(3)
  void aKilledNodeLosesNoVote() throws Exception {
    LabellingCrowd crowd = new LabellingCrowd(URI.create(proxy.address()));
    Thread.sleep(6_000); // three looks of the proxy: both are ready
    try (BrowserContext context = browser.newContext(size())) {
      Page page = signedIn(context, proxy.address(), nodes.annotator(), "");
      assertThat(page.locator("h1").first()).isVisible(visible(SOON));
      String node = node(context);
      CompletableFuture<Void> judging =
          inTheBackground(() -> crowd.judgeAll(nodes.secrets, 1, true));
      waitFor(crowd, CLIPS, judging);
      at(node).close(); // as by kill -9
      long ended = System.nanoTime();

      goesOn(page, context, nodes.annotator());
      System.out.printf(
          "went on at the other %d ms after a kill%n", (System.nanoTime() - ended) / 1_000_000);
      Assertions.assertThat(node(context)).isNotEqualTo(node);
      judging.get();
      acknowledged.addAll(crowd.acknowledged());
    }
    proxy.close();
    nodes.requireWhole(acknowledged);
  }

  /** Whoever was at the node that is gone signs in once more, by the same address. */
  private void goesOn(Page page, BrowserContext context, String person) {
    page.navigate(proxy.address());
    signIn(page, person, Fixtures.PASSWORD);
    page.waitForURL(url -> !url.contains("/login"));
    assertThat(page.locator("h1").first()).isVisible(visible(SOON));
    Assertions.assertThat(isIn(context)).isTrue();
  }

  /** What is for annotators only is refused to others otherwise than to strangers. */
  private boolean isIn(BrowserContext context) {
    int status = context.request().get(proxy.address() + "api/v1/me").status();
    return status == 200 || status == 403;
  }

  private static String node(BrowserContext context) {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals("tenfold-node"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElseThrow();
  }

  private TenfoldServer at(String node) {
    return node.equals("a") ? nodes.one : nodes.other;
  }

  private TenfoldServer elsewhere(String node) {
    return node.equals("a") ? nodes.other : nodes.one;
  }

  private interface Judging {
    void run() throws Exception;
  }

  private static CompletableFuture<Void> inTheBackground(Judging judging) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            judging.run();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
