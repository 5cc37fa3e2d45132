package org.tenfold.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenfold.e2e.Walk.LONG;
import static org.tenfold.e2e.Walk.SOON;
import static org.tenfold.e2e.Walk.button;
import static org.tenfold.e2e.Walk.choosePassword;
import static org.tenfold.e2e.Walk.click;
import static org.tenfold.e2e.Walk.contains;
import static org.tenfold.e2e.Walk.count;
import static org.tenfold.e2e.Walk.fill;
import static org.tenfold.e2e.Walk.screenshot;
import static org.tenfold.e2e.Walk.signIn;
import static org.tenfold.e2e.Walk.size;
import static org.tenfold.e2e.Walk.soon;
import static org.tenfold.e2e.Walk.visible;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The whole way of a clip, as people walk it: from a movie in the browser to a UAR on the page. */
@Order(2)
class FromMovieToNumberE2E extends BrowserTest {

  @Test
  @Order(1)
  void theAdminSignsInWithTheOneTimePasswordAndMustChooseAnother() throws IOException {
    try (BrowserContext context = browser.newContext(size())) {
      Page page = context.newPage();
      page.navigate(server.address());
      assertThat(page.locator("vaadin-login-form input[name=username]")).isVisible(visible(SOON));
      screenshot(page, "0-sign-in");
      assertNoScriptRunsThatWasBroughtIn(page);
      signIn(page, "admin", server.password("admin"));
      assertThat(page.locator("h1")).hasText("Choose your password", soon());

      page.navigate(server.address() + "people");
      assertThat(page.locator("h1")).hasText("Choose your password", soon());

      choosePassword(page, ADMIN_PASSWORD);
      screenshot(page, "1-overview");
    }
  }

  /** As through a hole that somebody finds one day: an element, and an attribute. */
  private static void assertNoScriptRunsThatWasBroughtIn(Page page) {
    Object ran =
        page.evaluate(
            """
            () => new Promise(done => {
              const script = document.createElement('script');
              script.textContent = 'window.broughtIn = "element"';
              document.head.append(script);
              const picture = document.createElement('img');
              picture.setAttribute('onerror', 'window.broughtIn = "attribute"');
              picture.addEventListener('error', () => done(window.broughtIn ?? 'nothing'));
              picture.src = 'none';
              document.body.append(picture);
            })
            """);

    Assertions.assertThat(ran).isEqualTo("nothing");
  }

  @Test
  @Order(2)
  void aCollectorCutsTheNextStretchThatShowsOneFaceWithTheKeyboard() throws IOException {
    try (BrowserContext context = browser.newContext(size())) {
      Page page = signedIn(context, "collector");
      page.locator("vaadin-side-nav-item", new Page.LocatorOptions().setHasText("Movies")).click();
      Walk.openDesk(page, "Portrait of a woman");
      Locator message = page.locator("tf-movie-desk .message");

      page.keyboard().press("Enter");
      assertThat(message).containsText("Mark in (I)");
      Walk.assertInSight(message);

      page.keyboard().press("?");
      Walk.assertInSight(page.locator("tf-movie-desk dialog.keymap"));
      screenshot(page, "2-keys");
      page.keyboard().press("Escape");
      assertThat(page.locator("tf-movie-desk dialog.keymap")).isHidden();

      page.keyboard().press("n");
      assertThat(message).containsText("Choose the emotion");
      Assertions.assertThat(markedSeconds(page)).isBetween(1.0, 6.1);
      page.keyboard().press("2");
      screenshot(page, "2-desk");
      page.keyboard().press("Enter");

      assertThat(message).containsText("Clip 1 is being cut", contains(SOON));
      Walk.assertInSight(message);
      Locator newest = page.locator("#newest-clip");
      assertThat(newest).containsText("Clip 1", contains(SOON));
      assertThat(newest).containsText("waits for the check", contains(SOON * 2));
      Walk.assertInSight(newest);
      screenshot(page, "2-clip-cut");
    }
  }

  @Test
  @Order(2)
  void aMovieWithoutSuchAStretchSaysSo() throws IOException {
    try (BrowserContext context = browser.newContext(size().setLocale("zh-CN"))) {
      Page page = context.newPage();
      page.navigate(server.address());
      signIn(page, "collector", server.password("collector"));
      page.navigate(server.address() + "movies");
      Walk.openDesk(page, "Tears of Steel");

      page.keyboard().press("n");

      Locator message = page.locator("tf-movie-desk .message");
      assertThat(message).containsText("没有只出现一张人脸的片段");
      Walk.assertInSight(message);
      screenshot(page, "2-no-suggestion-zh");
    }
  }

  @Test
  @Order(3)
  void aCuratorAcceptsItInTheCheck() throws IOException {
    try (BrowserContext context = browser.newContext(size())) {
      Page page = signedIn(context, "curator");
      page.navigate(server.address() + "check");
      Locator wall = page.locator("tf-clip-wall");
      assertThat(wall).containsText("Clip 1", contains(SOON));
      page.waitForTimeout(800);
      screenshot(page, "3-check");
      page.keyboard().press("?");
      Walk.assertInSight(page.locator("tf-clip-wall dialog.keymap"));
      // who types on before the page is drawn again, as on a busy machine: the focus has not left
      // the dialog yet
      wall.evaluate(
          """
          element => {
            const close = element.shadowRoot.querySelector('dialog.keymap button');
            const press = key => close.dispatchEvent(
              new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
            press('?');
            press('a');
          }
          """);
      assertThat(page.locator("tf-clip-wall dialog.keymap")).isHidden();
      assertThat(page.locator(".tf-empty")).isVisible(visible(SOON));
    }
  }

  @Test
  @Order(4)
  void anAnnotatorVotesWithOneKeyAndSeesNothingOfOthers() throws IOException {
    try (BrowserContext context = browser.newContext(size())) {
      Page page = signedIn(context, "annotator");
      page.navigate(server.address() + "label");
      Locator voter = page.locator("tf-clip-voter");
      assertThat(voter).isVisible(visible(SOON));
      page.waitForFunction(
          "() =>"
              + " document.querySelector('tf-clip-voter')?.shadowRoot?.querySelector('video.front')?.currentTime"
              + " > 0");
      screenshot(page, "4-label");
      // the clip must be shown once before a vote counts
      page.waitForTimeout(4_000);
      page.keyboard().press("a");
      assertThat(page.locator("#own-progress")).containsText("1 judged by you", contains(SOON));

      for (String forbidden :
          List.of("agreement", "check", "people", "releases", "benchmarks", "movies")) {
        page.navigate(server.address() + forbidden);
        assertThat(page.locator("h1")).hasText("This page is for another role", soon());
      }
      page.navigate(server.address() + "no/such/page");
      assertThat(page.locator("h1")).hasText("There is no such page", soon());
    }
  }

  @Test
  @Order(5)
  void theDemoFillsItselfAndTheDashboardShowsKappa() throws IOException {
    try (BrowserContext context = browser.newContext(size())) {
      Page page = context.newPage();
      page.navigate(server.address());
      signIn(page, "admin", ADMIN_PASSWORD);
      page.locator("#fill-demo").click(click(SOON));
      assertThat(page.locator(".tf-job")).containsText("done", contains(LONG));
      assertThat(page.locator(".tf-job")).containsText("have judged 36 clips", contains(SOON));
      assertThat(page.locator("#demo-result")).hasAttribute("href", "agreement?source=simulation");
      screenshot(page, "5-filled");

      page.locator("vaadin-side-nav-item", new Page.LocatorOptions().setHasText("Agreement"))
          .click();
      assertThat(page.locator("#votes-tile .tf-stat-value")).hasText("1", soon());
      Locator others = page.locator("#other-votes");
      Walk.assertInSight(others);
      screenshot(page, "5-people");
      others.locator("vaadin-button").click();
      assertThat(page.locator("#kappa-tiles"))
          .containsText(Pattern.compile("0\\.\\d{3}"), contains(SOON));
      assertThat(page.locator("#durations")).containsText("0–2 s");
      page.waitForTimeout(800);
      screenshot(page, "5-agreement");
    }
  }

  @Test
  @Order(6)
  void theAdminFreezesAReleaseAndExportsIt() throws IOException {
    try (BrowserContext context = browser.newContext(size())) {
      Page page = context.newPage();
      page.navigate(server.address());
      signIn(page, "admin", ADMIN_PASSWORD);
      page.navigate(server.address() + "releases");
      page.locator("#release-name input").fill("e2e", fill(SOON));
      page.locator("vaadin-button", button("Freeze a release")).click();
      Locator download =
          page.locator("a", new Page.LocatorOptions().setHasText("Download in the DFEW layout"));
      assertThat(download).isVisible(visible(LONG));
      page.locator("a", new Page.LocatorOptions().setHasText("Figures, folds, faces and files"))
          .first()
          .click(click(SOON));
      assertThat(page.locator("#release-downloads")).isVisible(visible(LONG));
      page.locator("#release-downloads").scrollIntoViewIfNeeded(); // strips load when they are near
      page.waitForFunction(
          "() => { const strips = [...document.querySelectorAll('img.tf-face-strip')];"
              + " return strips.length >= 5 && strips.every(s => s.naturalWidth === 16 * 112); }");
      Walk.whole(page, "6-release");

      Download zip = page.waitForDownload(() -> download.first().click());
      try (FileSystem files = FileSystems.newFileSystem(zip.path())) {
        String annotation = Files.readString(files.getPath("Annotation/annotation.csv"));
        Assertions.assertThat(annotation)
            .startsWith("1happy,2sad,3neutral,4angry,5surprise,6disgust,7fear,order,label");
        Assertions.assertThat(Files.readString(files.getPath("release.json")))
            .contains("\"alignment\" : \"faces\"");
        Assertions.assertThat(Files.readString(files.getPath("SHA256SUMS")))
            .contains("  README.md", "  croissant.json", "  Annotation/annotation.csv");
        String faces = Files.readString(files.getPath("Annotation/faces.csv"));
        Assertions.assertThat(faces.lines().filter(line -> line.contains(",true,")))
            .hasSizeGreaterThan(20);
        for (int fold = 1; fold <= 5; fold++) {
          Path set = files.getPath("EmoLabel_DataSplit/test(single-labeled)/set_" + fold + ".csv");
          Assertions.assertThat(Files.readString(set)).startsWith("video_name,label");
        }
      }

      page.navigate(server.address() + "agreement?source=simulation");
      page.locator("#moment-choice").click(click(SOON));
      page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("Release e2e"))
          .click();
      page.waitForURL(url -> url.contains("at=release-"));
      assertThat(page.locator("#kappa-tiles"))
          .containsText(Pattern.compile("0\\.\\d{3}"), contains(SOON));
      screenshot(page, "6-as-of-a-release");
    }
  }

  @Test
  @Order(7)
  void aKilledWorkerIsAFailureWithAReasonAndARetryBringsTheNumbers() throws Exception {
    try (BrowserContext context = browser.newContext(size())) {
      Page page = context.newPage();
      page.navigate(server.address());
      signIn(page, "admin", ADMIN_PASSWORD);
      page.navigate(server.address() + "benchmarks");
      page.locator("vaadin-button", button("Launch C3D")).click(click(SOON));
      assertThat(page.locator("#leaderboard a")).hasCount(2, count(SOON));
      openRun(page, "softmax");

      assertThat(page.locator(".tf-job")).containsText("fold 1", contains(LONG));
      ProcessHandle worker = anyWorker();
      Assertions.assertThat(worker.destroyForcibly()).isTrue();
      Locator failed = page.locator(".tf-job-error");
      if (!failed.isVisible()) {
        // two runs train at once: the one we killed may be the other
        page.waitForTimeout(5_000);
      }
      if (!failed.isVisible()) {
        openRun(page, "ec-stfl");
      }
      assertThat(failed).containsText("killed from outside (signal 9, SIGKILL)", contains(SOON));
      Assertions.assertThat(server.alive()).isTrue();
      screenshot(page, "6-killed-worker");

      page.locator("vaadin-button", button("Try again")).click();
      assertThat(page.locator("#figures")).containsText("UAR", contains(LONG));
      assertThat(page.locator("#figures")).containsText("WAR");
      assertThat(page.locator("#confusion")).isVisible();
      assertThat(page.locator("#pace")).containsText("clips/s");
      page.waitForTimeout(1_000);
      String run = page.url();
      screenshot(page, "6-run");
      page.locator("#confusion tf-matrix button:not([style*='0.000'])").first().click();
      assertThat(page.locator("#behind a").first()).containsText("Clip ", contains(SOON));
      Walk.assertInSight(page.locator("#behind a").first());
      screenshot(page, "6-behind-a-number");
      Assertions.assertThat(page.url()).contains("cell=");

      page.navigate(run + "/people");
      assertThat(page.locator("#doubt")).containsText("UAR, 95 % interval");
      assertThat(page.locator("#human")).containsText("One person");
      assertThat(page.locator("#human-folds tbody tr")).hasCount(6); // five folds and their mean
      assertThat(page.locator("#data-map tf-chart")).isVisible();
      screenshot(page, "6-against-people");
      page.navigate(run + "/features?fold=0");
      assertThat(page.locator("#features tf-chart")).isVisible(visible(SOON));
      assertThat(page.locator("#features")).containsText("Intra- to inter-class distance");
      screenshot(page, "6-features");
      page.navigate(run + "/doubts");
      assertThat(page.locator("#no-verdict")).containsText("never a verdict");
      screenshot(page, "6-labels-to-look-at");

      page.navigate(server.address() + "benchmarks");
      assertThat(
              page.locator("#leaderboard .tf-badge")
                  .filter(new Locator.FilterOptions().setHasText("done")))
          .hasCount(2, count(LONG));
      screenshot(page, "6-leaderboard");
    }
  }

  /** Found by its loss in the list of runs. */
  private void openRun(Page page, String loss) {
    page.navigate(server.address() + "benchmarks?q=" + loss);
    Locator run = page.locator("#leaderboard a");
    assertThat(run).hasCount(1, count(SOON));
    run.click();
  }

  private ProcessHandle anyWorker() throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      List<ProcessHandle> workers = server.workers("train");
      if (!workers.isEmpty()) {
        return workers.getFirst();
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("no worker process is training");
  }

  private Page signedIn(BrowserContext context, String username) throws IOException {
    Page page = context.newPage();
    page.navigate(server.address());
    signIn(page, username, server.password(username));
    assertThat(page.locator("h1")).hasText("Tenfold demo", soon());
    return page;
  }

  private static double markedSeconds(Page page) {
    Number seconds =
        (Number)
            page.evaluate(
                "() => { const { start, end } = document.querySelector('tf-movie-desk').range;"
                    + " return end - start; }");
    return seconds.doubleValue();
  }
}
