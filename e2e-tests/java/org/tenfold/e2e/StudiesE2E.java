package org.tenfold.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenfold.e2e.Walk.LONG;
import static org.tenfold.e2e.Walk.SOON;
import static org.tenfold.e2e.Walk.button;
import static org.tenfold.e2e.Walk.click;
import static org.tenfold.e2e.Walk.contains;
import static org.tenfold.e2e.Walk.count;
import static org.tenfold.e2e.Walk.fill;
import static org.tenfold.e2e.Walk.signIn;
import static org.tenfold.e2e.Walk.size;
import static org.tenfold.e2e.Walk.soon;
import static org.tenfold.e2e.Walk.visible;
import static org.tenfold.e2e.Walk.whole;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The paper's comparison of losses on the demo: from a form to its tables, to the votes behind a
 * number, to what may be said. Networks this small learn nothing, and the pages say so.
 */
@Tag("long")
class StudiesE2E extends BrowserTest {
  private static final String RELEASE = "two folds";
  private static final int ROWS = 6;

  private BrowserContext admin;

  @Override
  void prepare() throws Exception {
    admin = adminOfTheFullDemo();
  }

  @Test
  @Order(1)
  void aReleaseOfTwoFoldsIsFrozen() {
    Page page = open("releases");
    page.locator("#release-name input").fill(RELEASE, fill(SOON));
    field(page, "Folds").fill("2");
    page.locator("vaadin-button", button("Freeze a release")).click();
    assertThat(page.getByText("Download in the DFEW layout")).isVisible(visible(LONG));
    page.close();
  }

  @Test
  @Order(2)
  void theLossComparisonRunsToItsEndUnderOneSeed() throws IOException {
    Page page = launch("Losses", 1, 1);

    assertThat(page.locator("#study-table tbody tr")).hasCount(ROWS, count(SOON));
    assertThat(page.locator(".tf-page")).containsText("These numbers mean nothing");
    assertThat(page.locator("#study-planned")).containsText("Planned comparison");
    page.getByText(ROWS + " of " + ROWS + " runs are done.")
        .waitFor(new Locator.WaitForOptions().setTimeout(LONG));
    assertThat(page.locator("#study-losses tbody tr")).hasCount(4, count(SOON));
    assertThat(page.locator("#study-losses")).containsText("too few seeds");
    assertThat(page.locator("#study-published")).containsText("C3D");
    inBothLanguages(page, "study");
    page.close();
  }

  @Test
  @Order(3)
  void aConfusionCellLeadsToTheVotes() throws IOException {
    Page page = firstRun();
    page.locator("#confusion tf-matrix button:not([style*='0.000'])").first().click(click(SOON));
    assertThat(page.locator("#behind .tf-votes").first()).isVisible(visible(SOON));
    whole(page, "studies-behind-a-number");
    page.locator("#behind a").first().click();
    assertThat(page.locator("h1")).containsText("Clip ", contains(SOON));
    page.close();
  }

  /** The place of t-SNE is on this page. */
  @Test
  @Order(4)
  void twoRowsAreCompared() throws IOException {
    Page page = firstStudy();
    Locator boxes = page.locator("#study-table vaadin-checkbox");
    assertThat(boxes).hasCount(ROWS, count(SOON));
    boxes.nth(0).click();
    boxes.nth(2).click();
    page.locator("#compare-rows").click();

    assertThat(page.locator("#compare-verdict")).containsText("nothing is decided", contains(SOON));
    assertThat(page.locator("#compare-verdict")).containsText("planned comparison");
    assertThat(page.locator("#compare-clips tbody tr")).hasCount(1);
    page.waitForFunction(
        "() => [...document.querySelectorAll('tf-chart')].length === 4"
            + " && [...document.querySelectorAll('tf-chart')].every(c => c.option.series?.length)");
    inBothLanguages(page, "compare");
    page.close();
  }

  @Test
  @Order(5)
  void whatWasMadeElsewhereRanksWithAMark() throws IOException {
    Page page = firstRun();
    Download predictions =
        page.waitForDownload(
            () ->
                page.getByText("Predictions (CSV)")
                    .click(new Locator.ClickOptions().setTimeout(SOON)));
    Path file = predictions.path().resolveSibling("theirs.csv");
    predictions.saveAs(file);

    page.navigate(server.address() + "leaderboard");
    assertThat(page.locator("#board-table tbody tr")).hasCount(ROWS + 1, count(SOON));
    page.getByText("Send in predictions").click();
    page.locator("#send-name input").fill("Theirs");
    page.locator("#send-files input[type=file]").setInputFiles(file);
    page.waitForFunction("() => document.querySelector('#send-files').files[0]?.complete");
    page.locator("#send-button").click();

    assertThat(page.locator("#board-table")).containsText("sent in from outside", contains(SOON));
    assertThat(page.locator("#board-table tbody tr")).hasCount(ROWS + 2);
    inBothLanguages(page, "leaderboard");
    page.close();
  }

  /** A program does the same by a token of its own. */
  @Test
  @Order(6)
  void theWorkedExampleOfTheApiRuns() throws IOException, InterruptedException {
    Page page = open("tokens");
    page.getByLabel("What it is for").fill("example", fill(SOON));
    page.locator("vaadin-checkbox", button("read")).locator("input").check();
    page.locator("vaadin-checkbox", button("freeze releases")).locator("input").check();
    page.locator("vaadin-button", button("Make a token")).click();
    String token = page.locator("#token-secret input").inputValue();
    page.close();

    Process example =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "docs/api/Example.java",
                server.address(),
                token)
            .redirectErrorStream(true)
            .start();
    String said = new String(example.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    org.assertj.core.api.Assertions.assertThat(example.waitFor()).as(said).isZero();
    org.assertj.core.api.Assertions.assertThat(said)
        .contains("Fleiss' kappa of the finished clips: 0.")
        .containsPattern("UAR: 0\\.\\d+");
  }

  @Test
  @Order(7)
  @Tag("long")
  void theWholeComparisonTakesLessThanAQuarterOfAnHour() throws IOException {
    long start = System.nanoTime();
    Page page = launch("Losses, two seeds", 2, 2);

    page.getByText("12 of 12 runs are done.")
        .waitFor(new Locator.WaitForOptions().setTimeout(LONG));
    org.assertj.core.api.Assertions.assertThat((System.nanoTime() - start) / 1_000_000_000L)
        .isLessThan(15 * 60);
    whole(page, "studies-two-seeds");
    page.close();
  }

  private Page firstStudy() {
    Page page = open("studies");
    page.locator("#studies a").first().click(click(SOON));
    return page;
  }

  private Page firstRun() {
    Page page = firstStudy();
    page.getByText("Each run").click(new Locator.ClickOptions().setTimeout(SOON));
    page.locator("vaadin-details a, details a", new Page.LocatorOptions().setHasText("Open"))
        .first()
        .click(click(SOON));
    return page;
  }

  private Page launch(String name, int seeds, int epochs) {
    Page page = open("studies");
    page.locator("#study-name input").fill(name, fill(SOON));
    field(page, "Seeds, how many").fill(Integer.toString(seeds));
    field(page, "Epochs").fill(Integer.toString(epochs));
    field(page, "Width (64: paper)").fill("4");
    page.locator("vaadin-radio-button", button("Table 6")).locator("input").check();
    page.locator("#study-planned-other").click();
    page.locator("#study-planned-other vaadin-select-item", button("C3D · EC-STFL")).click();
    page.locator("#study-launch").click();
    assertThat(page.locator("h1")).hasText(name, soon());
    return page;
  }

  private static Locator field(Page page, String label) {
    return page.locator("vaadin-integer-field")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
        .locator("input");
  }

  /** The whole page and each of its charts and tables, for people to look at. */
  private void inBothLanguages(Page page, String name) throws IOException {
    page.waitForTimeout(1_000);
    whole(page, "studies-" + name);
    try (BrowserContext chinese = browser.newContext(size().setLocale("zh-CN"))) {
      Page other = chinese.newPage();
      other.navigate(server.address());
      signIn(other, "admin", ADMIN_PASSWORD);
      assertThat(other.locator("h1")).isVisible(visible(SOON));
      other.navigate(page.url());
      assertThat(other.locator(".tf-table").first()).isVisible(visible(SOON));
      other.waitForTimeout(1_000);
      whole(other, "studies-" + name + "-zh");
    }
  }

  private Page open(String path) {
    Page page = admin.newPage();
    page.navigate(server.address() + path);
    return page;
  }
}
