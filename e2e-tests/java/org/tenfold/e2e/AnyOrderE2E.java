package org.tenfold.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenfold.e2e.Walk.LONG;
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

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The README's six steps in another order: the demo is filled first, and by the Chinese pages. */
@Tag("long")
class AnyOrderE2E extends BrowserTest {

  @Test
  @Order(1)
  void theDemoIsFilledAndAReleaseFrozenBeforeAnybodyHasCutAClip() throws IOException {
    try (BrowserContext context = adminOfTheFullDemo()) {
      Page page = context.newPage();
      page.navigate(server.address() + "releases");
      page.locator("#release-name input").fill("first", fill(SOON));
      page.locator("vaadin-button", button("Freeze a release")).click();
      assertThat(
              page.locator(
                  "a", new Page.LocatorOptions().setHasText("Download in the DFEW layout")))
          .isVisible(visible(LONG));

      page.navigate(server.address() + "agreement");
      page.locator("#other-votes vaadin-button").click(click(SOON));
      assertThat(page.locator("#kappa-tiles"))
          .containsText(Pattern.compile("0\\.\\d{3}"), contains(SOON));
    }
  }

  @Test
  @Order(2)
  void aCollectorStillCutsAClipThatTheKeysLeadTo() throws IOException {
    try (BrowserContext context = browser.newContext(size().setLocale("zh-CN"))) {
      Page page = signedIn(context, "collector");
      page.navigate(server.address() + "movies");
      Walk.openDesk(page, "Portrait of a woman");
      page.keyboard().press("n");
      page.waitForTimeout(300);
      screenshot(page, "any-1-suggestion-zh");
      page.keyboard().press("2");
      page.keyboard().press("Enter");

      Locator newest = page.locator("#newest-clip");
      assertThat(newest).containsText("36", contains(SOON));
      assertThat(newest).containsText("等待", contains(SOON * 2));
      Walk.assertInSight(newest);
      screenshot(page, "any-2-clip-cut-zh");
    }
  }

  @Test
  @Order(3)
  void aCuratorAcceptsItAndAnAnnotatorJudgesClips() throws IOException {
    try (BrowserContext context = browser.newContext(size())) {
      Page page = signedIn(context, "curator");
      page.navigate(server.address() + "check");
      assertThat(page.locator("tf-clip-wall")).containsText("Clip 36", contains(SOON));
      page.keyboard().press("a");
      assertThat(page.locator(".tf-empty")).isVisible(visible(SOON));
    }
    try (BrowserContext context = browser.newContext(size())) {
      Page page = signedIn(context, "annotator");
      page.navigate(server.address() + "label");
      page.waitForFunction(
          "() =>"
              + " document.querySelector('tf-clip-voter')?.shadowRoot?.querySelector('video.front')?.currentTime"
              + " > 0");
      page.waitForTimeout(8_000); // the longest clip of the demo
      page.keyboard().press("a");
      assertThat(page.locator("#own-progress")).containsText("1 judged by you", contains(SOON));
    }
  }

  @Test
  @Order(4)
  void fillingTheDemoAgainJudgesWhatCameSince() throws IOException {
    try (BrowserContext context = browser.newContext(size())) {
      Page page = context.newPage();
      page.navigate(server.address());
      signIn(page, "admin", ADMIN_PASSWORD);
      page.locator("#fill-demo").click(click(SOON));
      assertThat(page.locator(".tf-job")).containsText("have judged 36 clips", contains(LONG));
      screenshot(page, "any-4-filled-again");
    }
  }

  @Test
  @Order(5)
  void aDownloadThatAKillCutShortIsWholeTheSecondTime() throws Exception {
    try (BrowserContext context = browser.newContext(size())) {
      Page page = context.newPage();
      page.navigate(server.address());
      signIn(page, "admin", ADMIN_PASSWORD);
      page.navigate(server.address() + "releases");
      Locator link =
          page.locator("a", new Page.LocatorOptions().setHasText("Download in the DFEW layout"));
      HttpURLConnection first =
          (HttpURLConnection)
              URI.create(server.address())
                  .resolve(link.getAttribute("href"))
                  .toURL()
                  .openConnection();
      first.setRequestProperty("Cookie", cookies(context));
      try (InputStream zip = first.getInputStream()) {
        Assertions.assertThat(zip.readNBytes(1000)).hasSize(1000);
        server.killAndRestart();
        Assertions.assertThatThrownBy(zip::readAllBytes).isInstanceOf(IOException.class);
      }

      page.navigate(server.address() + "releases");
      if (page.url().contains("login")) {
        signIn(page, "admin", ADMIN_PASSWORD);
        page.navigate(server.address() + "releases");
      }
      Download whole = page.waitForDownload(() -> link.click(click(SOON)));
      try (ZipFile zip = new ZipFile(whole.path().toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          Assertions.assertThat(zip.getInputStream(entry).readAllBytes())
              .as(entry.getName())
              .hasSize((int) entry.getSize());
        }
        Assertions.assertThat(zip.size()).isGreaterThan(35);
      }
      server.awaitNothingAtWork();
    }
  }

  private static String cookies(BrowserContext context) {
    return context.cookies().stream()
        .map(cookie -> cookie.name + "=" + cookie.value)
        .collect(Collectors.joining("; "));
  }

  private Page signedIn(BrowserContext context, String username) throws IOException {
    Page page = context.newPage();
    page.navigate(server.address());
    signIn(page, username, server.password(username));
    assertThat(page.locator("h1")).hasText("Tenfold demo", soon());
    return page;
  }
}
