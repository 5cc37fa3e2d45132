package org.tenfold.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenfold.e2e.Walk.SOON;
import static org.tenfold.e2e.Walk.button;
import static org.tenfold.e2e.Walk.click;
import static org.tenfold.e2e.Walk.contains;
import static org.tenfold.e2e.Walk.screenshot;
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
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tenfold.testing.SyntheticSet;

/** What lies behind the overview, in a browser: clips, one clip, annotators, the gallery. */
class DashboardsE2E extends BrowserTest {
  private static final String SIMULATION = "?source=simulation";

  private BrowserContext curators;

  @Override
  void prepare() throws Exception {
    curators = adminOfTheFullDemo();
  }

  @Test
  @Order(1)
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
  @Order(2)
  void aClipShowsItsPlaceItsVotesTheMethodsAndItsHistory() throws IOException {
    Page page = open("agreement/clips" + SIMULATION + "&order=number");
    page.locator("#clips a.tf-clip-link").first().click(click(SOON));
    assertThat(page.locator("h1")).hasText("Clip 1", soon());
    assertThat(page.locator("#film-strip a")).hasCount(20);
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
  @Order(3)
  void annotatorsAreComparedAndTheCeilingIsShown() throws IOException {
    Page page = open("agreement/annotators" + SIMULATION);
    assertThat(page.locator("#rater-matrix tf-chart")).isVisible(visible(SOON));
    assertThat(page.locator("#reliability tbody tr").first()).isVisible(visible(SOON));
    assertThat(page.locator("#human-ceiling")).containsText("35 clips");
    whole(page, "annotators-light");
    page.close();
  }

  @Test
  @Order(4)
  void theGalleryPlaysOneClipAtATime() throws IOException {
    Page page = open("agreement/gallery" + SIMULATION);
    Locator cards = page.locator("tf-clip-gallery a");
    assertThat(cards.first()).isVisible(visible(SOON));
    assertThat(page.locator("tf-clip-gallery video")).hasCount(0);
    cards.nth(0).hover();
    cards.nth(1).hover();
    assertThat(page.locator("tf-clip-gallery video")).hasCount(1);
    page.waitForFunction(
        "() => document.querySelector('tf-clip-gallery').shadowRoot.querySelector('video')?.currentTime > 0");
    assertThat(page.locator("#credits")).containsText("Tears of Steel");
    whole(page, "gallery-light");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.setViewportSize(820, 1180);
    screenshot(page, "gallery-dark-820");
    page.close();
  }

  @Test
  @Order(5)
  void aSetOfDfewsSizeIsUsableWithinTwoSeconds() throws IOException {
    Path file = Files.createTempDirectory("tenfold-set").resolve("annotation.csv");
    SyntheticSet.ofDfewSize().writeAnnotationCsv(file);
    Page page = open("import");
    page.locator("#import-upload input[type=file]").setInputFiles(file);
    page.locator("#import-button").click(click(SOON));
    assertThat(page.locator("body")).containsText("by Administrator", contains(SOON));

    page.navigate(server.address() + "agreement/clips");
    page.locator("#source-choice").click(click(SOON));
    page.locator("vaadin-select-item", button("Import:")).click();
    assertThat(page.locator("#clip-count")).containsText("16,372 of 16,372", contains(SOON));
    page.waitForURL(url -> url.contains("source=import-"));
    String address = page.url();
    long begun = System.nanoTime();
    page.navigate(address);
    assertThat(page.locator("#clips .tf-heat[role=img]").first()).isVisible(visible(SOON));
    System.out.printf(
        "16,372 clips were listed after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    whole(page, "clips-import-light");

    page.navigate(address.replace("/clips", "/annotators"));
    assertThat(page.locator("#pairs")).containsText("Not to be had from counts", contains(SOON));
    assertThat(page.locator("#human-confusion tf-chart")).isVisible(visible(SOON));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.setViewportSize(820, 1180);
    whole(page, "annotators-import-dark-820");
    page.navigate(address.replace("/clips", "/gallery"));
    assertThat(page.locator(".tf-empty")).containsText("has no videos here", contains(SOON));
    page.close();
  }

  private Page open(String path) {
    Page page = curators.newPage();
    page.navigate(server.address() + path);
    return page;
  }
}
