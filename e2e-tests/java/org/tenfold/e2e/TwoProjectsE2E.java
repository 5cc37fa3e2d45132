package org.tenfold.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenfold.e2e.Walk.LONG;
import static org.tenfold.e2e.Walk.SOON;
import static org.tenfold.e2e.Walk.button;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenfold.label.LabelSet;
import org.tenfold.project.ProjectKey;
import org.tenfold.project.Projects;

/**
 * Two projects of different labels on one server, each the whole way from a movie to a UAR, and
 * somebody who belongs to one of them.
 */
@Tag("long")
abstract class TwoProjectsE2E extends BrowserTest {
  private static final String NORA = "nora's own password";

  private String invitation;

  /** Spring's arguments that name the database. */
  abstract List<String> database() throws Exception;

  /** Profiles that go with {@link #database}. */
  abstract String profiles();

  @Override
  TenfoldServer start() throws Exception {
    Path folder = Files.createTempDirectory("tenfold-two").resolve("data");
    List<String> database = database();
    new LabellingData(folder, database)
        .with(
            tenfold -> {
              Projects projects = tenfold.getBean(Projects.class);
              projects.createFirst("Seven emotions", true);
              projects.create(
                  new ProjectKey("mafw"), "Eleven emotions", true, "MAFW-11", LabelSet.MAFW);
              return null;
            });
    List<String> arguments = new java.util.ArrayList<>(database);
    arguments.removeIf(one -> one.startsWith("--spring.profiles.active"));
    arguments.add("--spring.profiles.active=" + profiles());
    return TenfoldServer.start(folder, arguments);
  }

  @Test
  @Order(1)
  void eachProjectFillsItself() throws Exception {
    try (BrowserContext context = browser.newContext(size())) {
      Page page = context.newPage();
      page.navigate(server.address() + "p/main/");
      signIn(page, "admin", server.password("admin"));
      assertThat(page.locator("h1")).hasText("Choose your password", soon());
      Locator fields = page.locator("vaadin-password-field input");
      fields.nth(0).fill(ADMIN_PASSWORD, fill(SOON));
      fields.nth(1).fill(ADMIN_PASSWORD);
      page.locator("vaadin-button", button("Change password")).click();
      assertThat(page.locator("h1")).hasText("Seven emotions", soon());
      for (String project : List.of("main", "mafw")) {
        page.navigate(server.address() + "p/" + project + "/");
        page.locator("#fill-demo").click(click(SOON));
        assertThat(page.locator(".tf-job")).containsText("done", contains(LONG));
        assertThat(page.locator(".tf-job")).containsText("have judged", contains(SOON));
      }
      page.locator("#project-switch").click();
      screenshot(page, "two-0-switch");
    }
  }

  @Test
  @Order(2)
  void somebodyIsInvitedIntoOneOfThem() throws Exception {
    try (BrowserContext context = browser.newContext(size())) {
      Page page = admin(context, "people");
      page.locator("vaadin-checkbox", button("Annotator")).first().click(click(SOON));
      page.locator("vaadin-button", button("Make an invitation")).click();
      invitation = page.locator("#invitation-link input").inputValue();
      screenshot(page, "two-1-members");
    }
    try (BrowserContext context = browser.newContext(size())) {
      Page page = context.newPage();
      page.navigate(invitation);
      Walk.join(page, "nora", "Nora", NORA);
      signIn(page, "nora", NORA);
      page.navigate(server.address());
      page.waitForURL(url -> url.endsWith("/p/mafw/"));
      for (String elsewhere : List.of("p/main/", "p/main/label", "p/main/agreement", "p/none/")) {
        Assertions.assertThat(page.navigate(server.address() + elsewhere).status())
            .as(elsewhere)
            .isEqualTo(404);
      }
      page.navigate(server.address() + "p/mafw/projects");
      assertThat(page.locator("tbody tr")).hasCount(1);
    }
  }

  @Test
  @Order(3)
  void sheJudgesByElevenLabels() {
    for (String language : List.of("en-US", "zh-CN")) {
      try (BrowserContext context = browser.newContext(size().setLocale(language))) {
        Page page = context.newPage();
        page.navigate(server.address() + "p/mafw/label");
        signIn(page, "nora", NORA);
        LabelScreen screen = LabelScreen.on(page, server.address() + "p/mafw/").opened();
        assertThat(page.locator("tf-clip-voter .choices button")).hasCount(11);
        screen.seen();
        screenshot(page, "two-3-label-" + language);
        screen.judge("x").allSaved();
      }
    }
  }

  @Test
  @Order(4)
  void theDashboardOfElevenShowsKappaInBothLanguages() {
    for (String language : List.of("en-US", "zh-CN")) {
      try (BrowserContext context = browser.newContext(size().setLocale(language))) {
        Page page = admin(context, "agreement?source=simulation");
        assertThat(page.locator("#kappa-tiles"))
            .containsText(Pattern.compile("0\\.\\d{3}"), contains(SOON));
        page.waitForTimeout(800);
        Walk.whole(page, "two-4-agreement-" + language);
      }
    }
  }

  @Test
  @Order(5)
  void aReleaseOfElevenTrainsToAUar() throws Exception {
    try (BrowserContext context = browser.newContext(size())) {
      Page page = admin(context, "releases");
      page.locator("#release-name input").fill("eleven", fill(SOON));
      page.locator("vaadin-button", button("Freeze a release")).click();
      page.locator("a", new Page.LocatorOptions().setHasText("Figures, folds, faces and files"))
          .first()
          .click(click(LONG));
      assertThat(page.locator("#release-downloads")).isVisible(visible(LONG));
      Walk.whole(page, "two-5-release");
      Download file =
          page.waitForDownload(
              () -> page.locator("#release-downloads a[href$='.zip']").first().click());
      Assertions.assertThat(file.failure()).isNull();

      page.navigate(server.address() + "p/mafw/benchmarks");
      page.locator("vaadin-button", button("Launch C3D")).click(click(SOON));
      assertThat(page.locator("#leaderboard a")).hasCount(2, count(SOON));
      page.navigate(server.address() + "p/mafw/benchmarks?q=softmax");
      page.locator("#leaderboard a").click(click(SOON));
      assertThat(page.locator("#figures")).containsText("UAR", contains(LONG));
      assertThat(page.locator("#confusion tbody tr")).hasCount(11);
      page.waitForTimeout(1_000);
      Walk.whole(page, "two-6-run");
      String run = page.url();

      // the same address in the other project is no page of it
      page.navigate(run.replace("/p/mafw/", "/p/main/"));
      assertThat(page.locator("h1")).hasText("There is no such page", soon());
      page.navigate(server.address() + "p/main/releases");
      assertThat(page.locator("body")).not().containsText("eleven");
    }
  }

  private Page admin(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate(server.address() + "p/mafw/" + path);
    signIn(page, "admin", ADMIN_PASSWORD);
    page.waitForURL(url -> url.contains("/p/mafw/"));
    page.navigate(server.address() + "p/mafw/" + path);
    return page;
  }
}
