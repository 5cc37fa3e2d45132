package org.tenfold.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.e2e.Walk.SOON;
import static org.tenfold.e2e.Walk.size;
import static org.tenfold.e2e.Walk.visible;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.testing.Fixtures;

/**
 * A thousand annotators who judge a clip in four seconds each, while five dashboards are open and
 * one more annotator judges by the keys of a browser, on PostgreSQL that waits for its disk. See
 * docs/benchmarks/load.md, also for the sizes, which are system properties. It runs only when it is
 * asked for.
 */
class LoadTrial {
  private static final int ANNOTATORS = Integer.getInteger("load.annotators", 1_000);
  private static final int DASHBOARDS = Integer.getInteger("load.dashboards", 5);
  private static final Duration PACE = Duration.ofMillis(Integer.getInteger("load.pace", 4_000));
  private static final Duration WARM = Duration.ofSeconds(Integer.getInteger("load.warm", 60));
  private static final Duration LENGTH =
      Duration.ofSeconds(Integer.getInteger("load.seconds", 1_200));
  private static final int VOTES_OF_A_CLIP = 10;
  private static final int WARMERS = 16;
  private static final int MOST_A_SECOND = 500;
  private static final double CLIP_SECONDS = 0.7;
  private static final String WATCHER = "somebody-at-the-keys";
  private static final List<String> PAGES =
      List.of("agreement?source=people", "annotators", "overview", "clips", "progress");

  @TempDir private Path folder;

  @Test
  void onPostgres() throws Exception {
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start()) {
      load(LabellingData.on(postgres));
    }
  }

  @Test
  void onTheEmbeddedDatabase() throws Exception {
    load(List.of());
  }

  private void load(List<String> database) throws Exception {
    Path data = folder.resolve("data");
    long votes = ANNOTATORS * LENGTH.dividedBy(PACE) + MOST_A_SECOND * WARM.toSeconds();
    // half as many again, so that nobody looks for a clip in vain at the end
    int clips = Math.toIntExact(votes * 3 / 2 / VOTES_OF_A_CLIP);
    LabellingData filled = new LabellingData(data, database);
    List<String> secrets = filled.prepare(clips, ANNOTATORS);
    filled.with(PlayableClips.behindAll(CLIP_SECONDS, WATCHER));
    try (Playwright playwright = Chromium.playwright();
        Browser browser = Chromium.launch(playwright);
        TenfoldServer server = TenfoldServer.startForHours(data, database)) {
      URI address = URI.create(server.address());
      // as after a day: its code is compiled
      new LabellingCrowd(address).judgeFor(WARM, secrets.subList(0, WARMERS), Duration.ZERO);
      DashboardLag lag = new DashboardLag(openDashboards(browser, server).getFirst());
      long before = Heap.alive(server);

      LabellingCrowd crowd = new LabellingCrowd(address);
      CountDownLatch opened = new CountDownLatch(1);
      Future<?> watcher;
      try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
        watcher = aside.submit(() -> watch(server.address(), opened));
        assertThat(opened.await(2, TimeUnit.MINUTES)).isTrue();
        crowd.judgeFor(LENGTH, secrets, PACE);
      }

      long after = Heap.alive(server);
      LoadFigures figures = new LoadFigures(crowd.judgements());
      System.out.printf(
          Locale.ROOT,
          "%s%n%s%nrefused %d, turned away %d times; heap after a collection %d kB before, %d kB after%n",
          figures.inWords(),
          lag.inWords(crowd.judgements()),
          crowd.refused(),
          crowd.turnedAway(),
          before,
          after);
      Files.writeString(Path.of("target", "load.svg"), figures.graph());
      watcher.get();
      assertThat(crowd.refused()).isZero();
      assertThat(crowd.turnedAway()).isZero();
      assertThat(crowd.acknowledged()).hasSameSizeAs(crowd.judgements());
      assertThat(Files.readString(server.log())).doesNotContain(" ERROR ");
    }
  }

  /** In a browser of its own, as each is used by one thread. */
  private static Void watch(String server, CountDownLatch opened) throws Exception {
    try (Playwright playwright = Chromium.playwright();
        Browser browser = Chromium.launch(playwright);
        BrowserContext context = browser.newContext(size())) {
      LabelScreen screen = LabelScreen.of(context, server, WATCHER);
      KeyLatency latency = KeyLatency.on(screen.page());
      opened.countDown();
      Instant end = Instant.now().plus(LENGTH);
      while (Instant.now().plus(PACE).isBefore(end)) {
        Thread.sleep(PACE.dividedBy(2));
        screen.judge("h");
      }
      screen.seen().allSaved();
      latency.report("load-browser.txt");
      return null;
    }
  }

  private static List<Page> openDashboards(Browser browser, TenfoldServer server) {
    List<Page> pages = new ArrayList<>();
    BrowserContext context = browser.newContext(size());
    for (int i = 0; i < DASHBOARDS; i++) {
      Page page = context.newPage();
      page.navigate(server.address());
      if (i == 0) {
        Walk.signIn(page, LabellingData.CURATOR, Fixtures.PASSWORD);
        assertThat(page.locator("h1").first()).isVisible(visible(SOON));
      }
      page.navigate(server.address() + PAGES.get(i % PAGES.size()));
      assertThat(page.locator("h1").first()).isVisible(visible(SOON));
      pages.add(page);
    }
    assertThat(pages.getFirst().locator("#votes-tile")).isVisible(visible(SOON));
    return pages;
  }
}
