package org.tenfold.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenfold.e2e.Walk.SOON;
import static org.tenfold.e2e.Walk.button;
import static org.tenfold.e2e.Walk.click;
import static org.tenfold.e2e.Walk.contains;
import static org.tenfold.e2e.Walk.fill;
import static org.tenfold.e2e.Walk.screenshot;
import static org.tenfold.e2e.Walk.signIn;
import static org.tenfold.e2e.Walk.size;
import static org.tenfold.e2e.Walk.soon;
import static org.tenfold.e2e.Walk.visible;
import static org.tenfold.e2e.Walk.whole;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tenfold.testing.SyntheticSet;

/**
 * The curators' dashboards in a browser: live, by source, on a set of DFEW's size; clips, one clip,
 * annotators, the gallery; the label rule.
 */
@Order(5)
class DashboardsE2E extends BrowserTest {
  private static final String SIMULATION = "?source=simulation";
  private static final Pattern NUMBER = Pattern.compile("-?[01]\\.\\d{3}");
  private static final String KAPPA = "#kappa-whole .tf-stat-value";

  private BrowserContext curators;

  @Override
  TenfoldServer start() throws Exception {
    return TenfoldServer.start(TenfoldServer.WITHOUT_FACES);
  }

  @Override
  void prepare() throws Exception {
    curators = adminOfTheFullDemo();
  }

  @Test
  @Order(1)
  void theSimulationShowsEveryFigureAndTakesItAway() throws IOException {
    Page page = open("agreement?source=simulation");
    assertThat(page.locator(KAPPA)).hasText(NUMBER, soon());
    assertThat(page.locator("#kappa-single")).containsText("at least 6 of 10");
    assertThat(page.locator("#durations")).containsText("0–2 s");
    page.waitForFunction(
        "() => document.querySelector('#kappa-over-time tf-chart')?.option?.series?.length > 0");
    page.waitForTimeout(800);
    whole(page, "agreement-demo-light");

    page.locator("#kappa-whole .tf-term").first().focus();
    page.keyboard().press("Enter");
    Locator meaning = page.locator("vaadin-popover[opened] .tf-term-words");
    assertThat(meaning).containsText("agree beyond chance");
    page.keyboard().press("Escape");
    assertThat(meaning).hasCount(0);

    page.locator("#votes-by-emotion vaadin-menu-bar-button").first().click();
    Download csv =
        page.waitForDownload(
            () -> page.locator("vaadin-menu-bar-item", button("Numbers (CSV)")).click());
    Assertions.assertThat(Files.readString(csv.path()))
        .startsWith("emotion,votes,percent\r\nHappy,");
    page.locator("#votes-by-emotion vaadin-menu-bar-button").first().click();
    Download svg =
        page.waitForDownload(
            () -> page.locator("vaadin-menu-bar-item", button("Drawing (SVG)")).click());
    Assertions.assertThat(Files.readString(svg.path())).contains("<svg", "Simulation");
    page.locator("#votes-by-emotion vaadin-menu-bar-button").first().click();
    Download png =
        page.waitForDownload(
            () -> page.locator("vaadin-menu-bar-item", button("Picture (PNG)")).click());
    Assertions.assertThat(Files.size(png.path())).isGreaterThan(5_000);

    page.locator("#durations-card vaadin-select").click();
    page.locator("vaadin-select-item", button("Annotator")).click();
    assertThat(page.locator("#durations")).containsText("Simulated", contains(SOON));
    page.close();
  }

  @Test
  @Order(2)
  void ambiguousClipsComeFirstAndTheFileHasAllOfThem() throws IOException {
    Page page = open("agreement/clips" + SIMULATION);
    assertThat(page.locator("#clip-count")).containsText("35 of 35 clips", contains(SOON));
    assertThat(page.locator("#clips .tf-heat[role=img]").first()).isVisible(visible(SOON));
    screenshot(page, "clips-light");

    Download csv = page.waitForDownload(() -> page.getByText("All rows (CSV)").click());
    Assertions.assertThat(Files.readString(csv.path()).lines()).hasSize(36);

    page.navigate(server.address() + "agreement/clips" + SIMULATION + "&label=0");
    assertThat(page.locator("#clips .tf-heat[role=img]").first()).isVisible(visible(SOON));
    assertThat(page.locator("#clips .tf-badge")).hasCount(0);
    page.close();
  }

  @Test
  @Order(3)
  void aClipShowsItsPlaceItsVotesTheMethodsAndItsHistory() throws IOException {
    Page page = open("agreement/clips" + SIMULATION + "&order=number");
    page.locator("#clips a.tf-clip-link").first().click(click(SOON));
    assertThat(page.locator("h1")).hasText("Clip 1", soon());
    assertThat(page.locator("#movie-strip a")).hasCount(20);
    assertThat(page.locator("#votes-simulation")).containsText("Simulated annotator");
    assertThat(page.locator("#posterior-simulation tf-chart")).isVisible(visible(SOON));
    assertThat(page.locator("#history")).containsText("Simulation: Simulated annotator");
    whole(page, "clip-light");

    page.keyboard().press("n");
    assertThat(page.locator("h1")).hasText("Clip 2", soon());
    page.keyboard().press("p");
    assertThat(page.locator("h1")).hasText("Clip 1", soon());
    page.close();
  }

  @Test
  @Order(4)
  void annotatorsAreComparedAndTheCeilingIsShown() throws IOException {
    Page page = open("agreement/annotators" + SIMULATION);
    assertThat(page.locator("#annotator-matrix tf-matrix")).isVisible(visible(SOON));
    assertThat(page.locator("#reliability tbody tr").first()).isVisible(visible(SOON));
    assertThat(page.locator("#human-ceiling")).containsText("35 clips");
    whole(page, "annotators-light");
    page.close();
  }

  @Test
  @Order(5)
  void theGalleryPlaysOneClipAtATime() throws IOException {
    Page page = open("agreement/gallery" + SIMULATION);
    Locator cards = page.locator("tf-clip-gallery a");
    assertThat(cards.first()).isVisible(visible(SOON));
    assertThat(page.locator("tf-clip-gallery video")).hasCount(0);
    cards.nth(0).hover();
    cards.nth(1).hover();
    assertThat(page.locator("tf-clip-gallery video")).hasCount(1);
    page.waitForFunction(
        "() =>"
            + " document.querySelector('tf-clip-gallery').shadowRoot.querySelector('video')?.currentTime"
            + " > 0");
    assertThat(page.locator("#credits")).containsText("Tears of Steel");
    whole(page, "gallery-light");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.setViewportSize(820, 1180);
    screenshot(page, "gallery-dark-820");
    page.close();
  }

  @Test
  @Order(6)
  void aVoteInOneBrowserShowsInTheOpenPageOfAnother() throws IOException {
    Page dashboard = open("agreement");
    // nobody has voted yet: the page says so, and fills itself with the first vote
    assertThat(dashboard.locator(".tf-empty")).containsText("No votes yet", contains(SOON));
    dashboard.evaluate(
        """
        () => new MutationObserver(() => {
          const shown = document.querySelector('#votes-tile .tf-stat-value');
          if (shown?.textContent === '1' && shown.offsetParent) { window.seenAt ??= Date.now(); }
        }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
        """);
    try (BrowserContext context = browser.newContext(size())) {
      Page labels = context.newPage();
      labels.navigate(server.address());
      signIn(labels, "annotator", server.password("annotator"));
      assertThat(labels.locator("h1").first()).isVisible(visible(SOON));
      labels.navigate(server.address() + "label");
      labels.waitForFunction(
          "() =>"
              + " document.querySelector('tf-clip-voter')?.shadowRoot?.querySelector('video.front')?.currentTime"
              + " > 0");
      Locator progress = labels.locator("#own-progress");
      labels.evaluate(
          "() => addEventListener('keydown', () => (window.pressedAt = Date.now()), true)");
      for (int tries = 0; tries < 20 && !progress.textContent().contains("1 judged"); tries++) {
        labels.keyboard().press("a");
        labels.waitForTimeout(500);
      }
      assertThat(progress).containsText("1 judged by you", contains(SOON));
      dashboard.waitForFunction("() => window.seenAt");
      double millis =
          number(dashboard, "() => window.seenAt") - number(labels, "() => window.pressedAt");
      System.out.printf("a vote was on the open dashboard %.0f ms after its key%n", millis);
      Assertions.assertThat(millis).isLessThan(2_000);
    }
    assertThat(dashboard.locator(KAPPA)).hasText("undefined");
    whole(dashboard, "agreement-first-vote");
    dashboard.close();
  }

  /** A browser that does not keep to the page's limit. */
  @Test
  @Order(7)
  void aFileOfVotesBeyondTheLimitLeavesNothingBehind() throws IOException {
    Page page = open("import");
    assertThat(page.locator("#import-upload")).isVisible(visible(SOON));
    page.evaluate(
        """
        async () => {
          const { target } = document.querySelector('#import-upload');
          const votes = new Blob([new Uint8Array((64 << 20) + 1)]);
          await fetch(target, {
            method: 'POST', body: votes, headers: { 'X-Filename': 'votes.csv', 'Content-Type': 'text/csv' } });
        }
        """);
    page.waitForTimeout(1_000);

    Assertions.assertThat(page.locator("#import-button").count()).isZero();
    server.awaitNothingAtWork();
    page.close();
  }

  @Test
  @Order(7)
  void aSetOfDfewsSizeIsUsableWithinTwoSeconds() throws IOException {
    Path file = Files.createTempDirectory("tenfold-set").resolve("annotation.csv");
    SyntheticSet.ofDfewSize().writeAnnotationCsv(file);
    Page page = open("import");
    page.locator("#import-upload input[type=file]").setInputFiles(file);
    page.locator("#import-button").click(click(SOON));
    assertThat(page.locator("body")).containsText("by Administrator", contains(SOON));

    page.navigate(server.address() + "agreement");
    page.locator("#source-choice").click(click(SOON));
    page.locator("vaadin-select-item", button("Import:")).click();
    assertThat(page.locator(KAPPA)).hasText(NUMBER, soon());
    page.waitForURL(url -> url.contains("source=import-"));
    String address = page.url();
    long begun = System.nanoTime();
    page.navigate(address);
    assertThat(page.locator(KAPPA)).hasText(NUMBER, soon());
    page.waitForFunction(
        "() => document.querySelector('#votes-by-emotion"
            + " tf-chart')?.shadowRoot?.querySelector('canvas')");
    System.out.printf(
        "the dashboard of 16,372 clips was there after %d ms%n",
        (System.nanoTime() - begun) / 1_000_000);
    assertThat(page.locator("#progress")).containsText("nobody votes on it here");
    assertThat(page.locator("#kappa-over-time")).containsText("does not say when");
    whole(page, "agreement-import-light");

    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.setViewportSize(820, 1180);
    page.waitForTimeout(800);
    whole(page, "agreement-import-dark-820");
    page.close();
    theClipsOfTheSet(address.substring(address.indexOf('?')));
  }

  /** What lies behind its overview. */
  private void theClipsOfTheSet(String set) throws IOException {
    long begun = System.nanoTime();
    Page page = open("agreement/clips" + set);
    assertThat(page.locator("#clips .tf-heat[role=img]").first()).isVisible(visible(SOON));
    assertThat(page.locator("#clip-count")).containsText("16,372 of 16,372", contains(SOON));
    System.out.printf(
        "16,372 clips were listed after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    whole(page, "clips-import-light");

    page.navigate(server.address() + "agreement/annotators" + set);
    assertThat(page.locator("#pairs")).containsText("Not to be had from counts", contains(SOON));
    assertThat(page.locator("#human-confusion tf-matrix")).isVisible(visible(SOON));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.setViewportSize(820, 1180);
    whole(page, "annotators-import-dark-820");
    page.navigate(server.address() + "agreement/gallery" + set);
    assertThat(page.locator(".tf-empty")).containsText("has no videos here", contains(SOON));
    page.close();
  }

  @Test
  @Order(8)
  void anotherLabelRuleIsShownBeforeItIsSaved() throws IOException {
    Page page = open("agreement/rule");
    page.locator("#label-threshold input").fill("8", fill(SOON));
    page.locator("#label-threshold input").press("Enter");
    assertThat(page.locator("#label-preview")).containsText("would lose theirs", contains(SOON));
    screenshot(page, "agreement-rule");
    page.locator("#save-label-rule").click();
    assertThat(page.locator("#label-rules")).containsText("≥ 8 of 10", contains(SOON));

    page.navigate(server.address() + "agreement?source=simulation");
    assertThat(page.locator("#kappa-single")).containsText("at least 8 of 10", contains(SOON));
    assertThat(page.locator("#kappa-card")).containsText("label rule version 2");
    page.close();
  }

  private Page open(String path) {
    Page page = curators.newPage();
    page.navigate(server.address() + path);
    return page;
  }

  private static double number(Page page, String script) {
    return ((Number) page.evaluate(script)).doubleValue();
  }
}
