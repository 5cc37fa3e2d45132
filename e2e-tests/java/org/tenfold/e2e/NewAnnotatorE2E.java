package org.tenfold.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.e2e.Walk.SOON;
import static org.tenfold.e2e.Walk.button;
import static org.tenfold.e2e.Walk.contains;
import static org.tenfold.e2e.Walk.count;
import static org.tenfold.e2e.Walk.screenshot;
import static org.tenfold.e2e.Walk.signIn;
import static org.tenfold.e2e.Walk.size;
import static org.tenfold.e2e.Walk.soon;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tenfold.testing.Fixtures;

/**
 * From a curator's rules to a new annotator's first vote; and whether everybody can use the pages.
 */
@Order(6)
class NewAnnotatorE2E extends BrowserTest {
  /** Vaadin has sent and heard everything, so that what is typed now is not overlooked. */
  private static final String IDLE =
      "() => Object.values(window.Vaadin.Flow.clients).every((one) => !one.isActive?.())";

  private BrowserContext context;

  @Override
  TenfoldServer start() throws Exception {
    Path folder = Files.createTempDirectory("tenfold-new").resolve("data");
    new LabellingData(folder, List.of()).with(new PlayableClips(8, 1, List.of("nora")));
    return TenfoldServer.start(folder, List.of(TenfoldServer.WITHOUT_FACES));
  }

  @AfterEach
  void leave() {
    context.close();
  }

  @Test
  @Order(1)
  void aCuratorSaysWhatIsAskedOfAnnotators() {
    Page page = signedIn("curator");
    page.navigate(server.address() + "guidelines");
    assertThat(page.locator("h1")).hasText("Guidelines and consent", soon());
    page.waitForFunction(IDLE);
    write(page, "guidelines", "## How to judge\n\nLook at the **face** alone.", "Look at the face");
    write(
        page, "consent", "I take part of my own will and can stop at any time.", "of my own will");

    page.locator("vaadin-checkbox", button("Ask for region and language")).click();
    page.locator("vaadin-checkbox", button("Training round")).click();
    page.locator("#test-threshold input").fill("50");
    page.locator("#save-rule").click();
    said(page, "The rule holds");

    // clips 1 and 8 are happy ones, 2 a sad one
    makeGold(page, 1, "Happy", "training and examples");
    makeGold(page, 2, "Sad", "training and examples");
    makeGold(page, 3, "Happy", "qualification test");
    makeGold(page, 8, "Happy", "qualification test");
    screenshot(page, "welcome-0-curator");
    Axe.assertNoViolations(page, "guidelines");
  }

  @Test
  @Order(2)
  void aNewAnnotatorGoesThroughAllStepsToTheFirstVote() {
    Page page = signedIn("nora");
    page.navigate(server.address() + "label");
    assertThat(page.locator("h1")).hasText("Before you label", soon());

    step(page, "About you", "1-background");
    page.locator("#culture").click();
    page.locator("vaadin-select-item", button("Europe")).click();
    page.locator("#language input").fill("Dutch");
    page.locator("vaadin-button", button("Keep this and go on")).click();

    step(page, "Consent", "2-consent");
    page.locator("#confirm-text").click();

    assertThat(page.locator("video")).hasCount(2, count(SOON));
    page.waitForFunction(
        "() => [...document.querySelectorAll('video')].every((each) => each.currentTime > 0)");
    step(page, "Guidelines", "3-guidelines");
    page.locator("#confirm-text").click();

    trainWithFeedback(page);
    passTheTest(page);

    assertThat(page.locator("body")).containsText("You are ready", contains(SOON));
    screenshot(page, "welcome-6-ready");
    Axe.assertNoViolations(page, "ready");
    page.locator("#start-labelling").click();
    LabelScreen screen = LabelScreen.on(page, server.address()).opened();
    assertThat(page.locator("#own-figures")).containsText("1 of 2 right in training");
    screen.judge("h").seen().allSaved();
    assertThat(page.locator("#own-progress")).hasText("1 judged by you · 3 to go", soon());
    assertThat(screen.given()).isEqualTo(1);
  }

  @Test
  @Order(3)
  void annotatorsPagesAreForEverybody() {
    Page page = signedIn("nora");
    check(page, List.of("", "earnings", "welcome", "tokens", "password"));
  }

  @Test
  @Order(4)
  void curatorsPagesAreForEverybody() {
    Page page = signedIn("curator");
    check(page, List.of("", "annotators", "check", "collection", "agreement"));
  }

  @Test
  @Order(5)
  void collectorsPagesAreForEverybody() {
    Page page = signedIn("collector");
    check(page, List.of("movies", "wanted"));
    page.locator("body").click();
    page.navigate(server.address() + "movies");
    page.locator("a.tf-poster").first().click();
    page.locator("tf-movie-desk").waitFor();
    page.waitForTimeout(500);
    Axe.assertNoViolations(page, "desk");
  }

  @Test
  @Order(6)
  void adminsPagesAreForEverybody() {
    Page page = signedIn("boss");
    check(page, List.of("releases", "benchmarks", "people", "rewards"));
  }

  private void trainWithFeedback(Page page) {
    LabelScreen screen = LabelScreen.on(page, server.address()).opened();
    step(page, "Training round", "4-training");
    assertThat(screen.part(".line .number")).hasText("Clip 1 of 2");
    screen.judge("h");
    assertThat(screen.part(".feedback")).containsText("Happy", contains(SOON));
    screenshot(page, "welcome-4-feedback");
    Axe.assertNoViolations(page, "feedback");
    page.keyboard().press("Enter");
    assertThat(screen.part(".line .number")).hasText("Clip 2 of 2", soon());
    screen.judge("h");
    assertThat(screen.part(".feedback .message")).isVisible();
    page.keyboard().press("Enter");
  }

  private void passTheTest(Page page) {
    page.locator("#start-test").waitFor();
    step(page, "Qualification test", "5-test");
    page.locator("#start-test").click();
    LabelScreen screen = LabelScreen.on(page, server.address()).opened();
    assertThat(screen.part(".line .number")).hasText("Clip 1 of 2", soon());
    Axe.assertNoViolations(page, "test");
    screen.judge("h");
    assertThat(screen.part(".line .number")).hasText("Clip 2 of 2", soon());
    screen.judge("h");
  }

  private static void step(Page page, String title, String picture) {
    assertThat(page.locator(".tf-steps [aria-current]")).containsText(title, contains(SOON));
    screenshot(page, "welcome-" + picture);
    Axe.assertNoViolations(page, title);
  }

  private void check(Page page, List<String> paths) {
    for (String path : paths) {
      page.navigate(server.address() + path);
      page.locator("h1").waitFor(new Locator.WaitForOptions().setTimeout(SOON));
      page.waitForTimeout(500);
      Axe.assertNoViolations(page, "/" + path);
    }
  }

  private static void write(Page page, String kind, String markdown, String seen) {
    Locator card =
        page.locator(".tf-card")
            .filter(new Locator.FilterOptions().setHas(page.locator("#text-" + kind)));
    card.locator("textarea").fill(markdown);
    card.locator("textarea").blur();
    assertThat(card.locator("vaadin-markdown")).containsText(seen, contains(SOON));
    card.locator("#save-text-" + kind).click();
    page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
    said(page, "Version 1 holds from now on.");
  }

  private static void makeGold(Page page, int clip, String emotion, String purpose) {
    page.locator("#gold-clip input").fill("Clip " + clip + " ");
    page.locator("vaadin-combo-box-item:not([hidden])", button("Clip " + clip + " "))
        .first()
        .click();
    choose(page, "#gold-emotion", emotion);
    choose(page, "#gold-purpose", purpose);
    page.locator("#make-gold").click();
    said(page, "Clip " + clip + " is gold.");
  }

  private static void choose(Page page, String select, String item) {
    page.locator(select).click();
    page.locator("vaadin-select-item:visible", button(item)).first().click();
  }

  private static void said(Page page, String words) {
    assertThat(page.locator("vaadin-notification-card", button(words)).first())
        .isVisible(Walk.visible(SOON));
  }

  private Page signedIn(String username) {
    context = browser.newContext(size());
    Page page = context.newPage();
    page.navigate(server.address());
    signIn(page, username, Fixtures.PASSWORD);
    assertThat(page.locator("h1")).hasText("Faces in movies", soon());
    return page;
  }
}
