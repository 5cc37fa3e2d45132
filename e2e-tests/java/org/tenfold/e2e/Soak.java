package org.tenfold.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.e2e.Walk.SOON;
import static org.tenfold.e2e.Walk.button;
import static org.tenfold.e2e.Walk.click;
import static org.tenfold.e2e.Walk.contains;
import static org.tenfold.e2e.Walk.count;
import static org.tenfold.e2e.Walk.signIn;
import static org.tenfold.e2e.Walk.size;
import static org.tenfold.e2e.Walk.soon;
import static org.tenfold.e2e.Walk.visible;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hours in short: the packaged jar from a fresh folder, its connections retired every minute, eight
 * annotators who vote and think again, a curator's dashboard open, clips cut and networks trained
 * now and then. See docs/benchmarks/soak.md. It runs only when it is asked for.
 */
class Soak {
  private static final int ANNOTATORS = 8;
  private static final Duration PACE = Duration.ofMillis(500);
  private static final Duration LOOK = Duration.ofSeconds(30);
  private static final int CUT_EVERY = 10;
  private static final int TRAIN_EVERY = 20;
  private static final int HEAP_EVERY = 10;
  private static final String PASSWORD = "correct horse battery";
  private static final String ADMINS = "an admin's own password";

  @TempDir private Path folder;

  private final Path data() {
    return folder.resolve("data");
  }

  @Test
  void onTheEmbeddedDatabase() throws Exception {
    soak(Duration.ofMinutes(Integer.getInteger("soak.minutes", 40)), List.of(), look -> {});
    Path file = data().resolve("tenfold.mv.db");
    long atEnd = Files.size(file);
    try (Connection last =
            DriverManager.getConnection(
                "jdbc:h2:file:"
                    + data().resolve("tenfold")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                "sa",
                "");
        Statement statement = last.createStatement()) {
      statement.execute("shutdown compact");
    }
    long compact = Files.size(file);
    System.out.printf(
        "file at the end %d kB, most %d kB, compacted %d kB%n",
        atEnd >> 10, mostBytes >> 10, compact >> 10);
    assertThat(mostBytes).isLessThan(2 * compact + (4 << 20));
  }

  /** Twice in the middle PostgreSQL is stopped for ten seconds. */
  @Test
  void onPostgresThatRestartsTwice() throws Exception {
    Path cluster = folder.resolve("postgres");
    EmbeddedPostgres[] postgres = {cluster(cluster, 0)};
    int port = postgres[0].getPort();
    int looks = (int) (Duration.ofMinutes(Integer.getInteger("soak.minutes", 20)).dividedBy(LOOK));
    try {
      soak(
          LOOK.multipliedBy(looks),
          LabellingData.on(postgres[0]),
          look -> {
            if (look == looks / 3 || look == 2 * looks / 3) {
              postgres[0].close();
              Thread.sleep(10_000);
              postgres[0] = cluster(cluster, port);
            }
          });
    } finally {
      postgres[0].close();
    }
  }

  private static EmbeddedPostgres cluster(Path folder, int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false);
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  private interface Disturbance {
    void at(int look) throws Exception;
  }

  private long mostBytes;

  private void soak(Duration length, List<String> database, Disturbance disturbance)
      throws Exception {
    List<String> arguments = new ArrayList<>(database);
    arguments.removeIf(argument -> argument.startsWith("--spring.profiles.active="));
    arguments.add("--spring.profiles.active=" + (database.isEmpty() ? "demo" : "demo,postgres"));
    arguments.add("--spring.datasource.hikari.max-lifetime=60000");
    try (Playwright playwright = Chromium.playwright();
        Browser browser = Chromium.launch(playwright);
        TenfoldServer server = TenfoldServer.startForHours(data(), arguments)) {
      BrowserContext admins = browser.newContext(size());
      Page admin = fullDemo(server, admins);
      List<String> secrets = new ArrayList<>();
      for (int i = 1; i <= ANNOTATORS; i++) {
        secrets.add(annotator(server, browser, admin, "soaker" + i));
      }
      Page curator = signedIn(server, browser, "curator", server.password("curator"));
      curator.navigate(server.address() + "agreement?source=people");
      Page collector = signedIn(server, browser, "collector", server.password("collector"));

      List<Long> heaps = new ArrayList<>();
      Instant end = Instant.now().plus(length);
      try (ExecutorService crowd = Executors.newFixedThreadPool(ANNOTATORS)) {
        List<Future<Long>> votes = new ArrayList<>();
        for (String secret : secrets) {
          votes.add(
              crowd.submit(
                  () -> new Waverer(URI.create(server.address()), secret).judgeUntil(end, PACE)));
        }
        for (int look = 1; Instant.now().isBefore(end); look++) {
          Thread.sleep(LOOK);
          disturbance.at(look);
          mostBytes = Math.max(mostBytes, fileBytes());
          if (look % CUT_EVERY == 2) {
            calmly(() -> cut(server, collector));
          }
          if (look % TRAIN_EVERY == 4) {
            calmly(() -> train(server, admin));
          }
          if (look % HEAP_EVERY == 0) {
            heaps.add(Heap.alive(server));
          }
          System.out.printf(
              Locale.ROOT,
              "%d s: file %d kB, heap after collections %s kB%n",
              look * LOOK.toSeconds(),
              fileBytes() >> 10,
              heaps);
        }
        long sum = 0;
        for (Future<Long> each : votes) {
          sum += each.get();
        }
        System.out.printf(Locale.ROOT, "%d votes%n", sum);
        assertThat(sum).isGreaterThan(length.toSeconds() / 2);
      }
      long after = Heap.alive(server);
      System.out.printf(Locale.ROOT, "heap at the end, after a collection: %d kB%n", after);
      curator.navigate(server.address() + "agreement?source=people");
      assertThat(curator.locator("#votes-tile")).isVisible(visible(SOON));
      assertThat(server.alive()).isTrue();
      List<String> complaints =
          Files.readString(server.log())
              .lines()
              .filter(line -> line.contains(" ERROR ") || line.startsWith("\tat "))
              .toList();
      if (database.isEmpty()) {
        assertThat(complaints).isEmpty();
      } else {
        System.out.println(complaints.size() + " lines of errors around the restarts");
      }
      if (!heaps.isEmpty()) {
        assertThat(after).isLessThan(heaps.getFirst() * 3 / 2);
      }
      server.stop();
    }
    arguments.removeIf(argument -> argument.startsWith("--spring.profiles.active=demo"));
    if (!database.isEmpty()) {
      arguments.add("--spring.profiles.active=postgres");
    }
    for (String check : List.of("verify-log", "reconcile")) {
      List<String> words = new ArrayList<>(List.of(check));
      words.addAll(arguments);
      String said = TenfoldServer.command(data(), words);
      System.out.println(check + ": " + said.strip());
      assertThat(said).startsWith("0 ");
    }
  }

  /** One step of the pages that a restart of the database may interrupt; it is tried later. */
  private static void calmly(Step step) {
    try {
      step.go();
    } catch (PlaywrightException | AssertionError e) {
      System.out.println("not this time: " + String.valueOf(e.getMessage()).lines().findFirst());
    }
  }

  private interface Step {
    void go();
  }

  private static Page fullDemo(TenfoldServer server, BrowserContext context) throws IOException {
    Page page = context.newPage();
    page.navigate(server.address());
    signIn(page, "admin", server.password("admin"));
    assertThat(page.locator("h1")).hasText("Choose your password", soon());
    Walk.choosePassword(page, ADMINS);
    page.locator("#fill-demo").click(click(SOON));
    assertThat(page.locator(".tf-job")).containsText("done", contains(Walk.LONG));
    page.navigate(server.address() + "releases");
    page.locator("#release-name input").fill("soak", Walk.fill(SOON));
    page.locator("vaadin-button", button("Freeze a release")).click();
    assertThat(
            page.locator("a", new Page.LocatorOptions().setHasText("Download in the DFEW layout")))
        .isVisible(visible(Walk.LONG));
    return page;
  }

  /** Invited by the admin, with a token for programs. */
  private static String annotator(
      TenfoldServer server, Browser browser, Page admin, String username) {
    admin.navigate(server.address() + "people");
    admin.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Annotator")).check();
    admin.locator("vaadin-button", button("Make an invitation")).click();
    Locator link = admin.locator("#invitation-link input");
    assertThat(link).isVisible(visible(SOON));
    try (BrowserContext context = browser.newContext(size())) {
      Page page = context.newPage();
      page.navigate(link.inputValue());
      Walk.join(page, username, username, PASSWORD);
      signIn(page, username, PASSWORD);
      assertThat(page.locator("h1")).hasText("Tenfold demo", soon());
      page.navigate(server.address() + "tokens");
      page.locator("vaadin-text-field input").first().fill("soak", Walk.fill(SOON));
      for (Locator scope : page.locator("vaadin-checkbox input").all()) {
        scope.check();
      }
      page.locator("vaadin-button", button("Make a token")).click();
      Locator secret = page.locator("#token-secret input");
      assertThat(secret).isVisible(visible(SOON));
      return secret.inputValue();
    }
  }

  private static Page signedIn(
      TenfoldServer server, Browser browser, String username, String password) {
    Page page = browser.newContext(size()).newPage();
    page.navigate(server.address());
    signIn(page, username, password);
    assertThat(page.locator("h1")).hasText("Tenfold demo", soon());
    return page;
  }

  private static void cut(TenfoldServer server, Page collector) {
    collector.navigate(server.address() + "movies");
    Walk.openDesk(collector, "Portrait of a woman");
    collector.keyboard().press("n");
    collector.keyboard().press("2");
    collector.keyboard().press("Enter");
    assertThat(collector.locator("tf-movie-desk .message")).containsText("Clip", contains(SOON));
  }

  private static void train(TenfoldServer server, Page admin) {
    admin.navigate(server.address() + "benchmarks");
    int there = admin.locator("#leaderboard a").count();
    admin.locator("vaadin-button", button("Launch C3D")).click(click(SOON));
    assertThat(admin.locator("#leaderboard a")).hasCount(there + 2, count(SOON));
  }

  private long fileBytes() throws IOException {
    Path file = data().resolve("tenfold.mv.db");
    return Files.exists(file) ? Files.size(file) : 0;
  }
}
