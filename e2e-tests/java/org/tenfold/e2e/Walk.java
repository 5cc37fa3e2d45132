package org.tenfold.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;

/** What every walk through the pages does, and how long it waits. */
final class Walk {
  static final double SOON = 60_000;
  static final double LONG = 15 * 60_000;

  private Walk() {}

  static void signIn(Page page, String username, String password) {
    page.locator("vaadin-login-form input[name=username]").fill(username, fill(SOON));
    page.locator("vaadin-login-form input[name=password]").fill(password);
    page.locator("vaadin-login-form vaadin-button[theme~=submit]").click();
  }

  /** On the page that comes after a sign-in with a one-time password. */
  static void choosePassword(Page page, String chosen) {
    Locator fields = page.locator("vaadin-password-field:visible input");
    fields.nth(0).fill(chosen, fill(SOON));
    fields.nth(1).fill(chosen, fill(SOON));
    page.locator("vaadin-button", button("Change password")).click();
    assertThat(page.locator("h1")).hasText("Tenfold demo", soon());
  }

  /** Where an invitation leads. */
  static void join(Page page, String username, String name, String password) {
    Locator fields = page.locator("vaadin-text-field input");
    fields.nth(0).fill(username, fill(SOON));
    fields.nth(1).fill(name, fill(SOON));
    page.locator("vaadin-password-field input").fill(password);
    page.locator("vaadin-button", button("Join")).click();
  }

  static void screenshot(Page page, String name) {
    Path folder = Path.of(System.getProperty("tenfold.screenshots"));
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }

  /** The page as seen, and to its end, though it scrolls inside. */
  static void whole(Page page, String name) {
    int width = page.viewportSize().width;
    int height = page.viewportSize().height;
    screenshot(page, name);
    page.setViewportSize(width, 2600);
    page.waitForTimeout(600);
    screenshot(page, name + "-whole");
    page.setViewportSize(width, height);
  }

  /** As the most common small laptop has it. */
  static Browser.NewContextOptions size() {
    return new Browser.NewContextOptions().setViewportSize(1366, 768);
  }

  /** Whether people see all of it without scrolling. */
  static void assertInSight(Locator what) {
    assertThat(what)
        .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1).setTimeout(SOON));
  }

  /** The desk of a movie of this title, with its video ready and its faces looked for. */
  static void openDesk(Page page, String title) {
    page.locator("a.tf-poster", new Page.LocatorOptions().setHasText(title)).click(click(SOON * 2));
    assertThat(page.locator("tf-movie-desk .suggested")).isVisible(visible(SOON * 2));
    page.waitForFunction(
        "() =>"
            + " document.querySelector('tf-movie-desk')?.shadowRoot?.querySelector('video')?.readyState"
            + " >= 2");
  }

  static Page.LocatorOptions button(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  static Locator.ClickOptions click(double timeout) {
    return new Locator.ClickOptions().setTimeout(timeout);
  }

  static Locator.FillOptions fill(double timeout) {
    return new Locator.FillOptions().setTimeout(timeout);
  }

  static LocatorAssertions.HasTextOptions soon() {
    return new LocatorAssertions.HasTextOptions().setTimeout(SOON);
  }

  static LocatorAssertions.ContainsTextOptions contains(double timeout) {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(timeout);
  }

  static LocatorAssertions.IsVisibleOptions visible(double timeout) {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(timeout);
  }

  static LocatorAssertions.HasCountOptions count(double timeout) {
    return new LocatorAssertions.HasCountOptions().setTimeout(timeout);
  }
}
