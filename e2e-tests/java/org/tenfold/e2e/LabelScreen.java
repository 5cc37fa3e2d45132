package org.tenfold.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenfold.e2e.Walk.SOON;
import static org.tenfold.e2e.Walk.signIn;
import static org.tenfold.e2e.Walk.visible;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.tenfold.testing.Fixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labelling screen as one annotator has it before them. */
final class LabelScreen {
  private static final String CHOICES = "tf-clip-voter .choices";

  private final Page page;
  private final String server;

  private LabelScreen(Page page, String server) {
    this.page = page;
    this.server = server;
  }

  /** Signs in and opens the screen. */
  static LabelScreen of(BrowserContext context, String server, String annotator) {
    Page page = context.newPage();
    page.navigate(server + "label");
    signIn(page, annotator, Fixtures.PASSWORD);
    return new LabelScreen(page, server).opened();
  }

  /** One more tab of a person who has signed in. */
  static LabelScreen another(BrowserContext context, String server) {
    Page page = context.newPage();
    page.navigate(server + "label");
    return new LabelScreen(page, server).opened();
  }

  /** Of somebody who came here by the pages. */
  static LabelScreen on(Page page, String server) {
    return new LabelScreen(page, server);
  }

  LabelScreen opened() {
    assertThat(page.locator(CHOICES)).isVisible(visible(SOON));
    return this;
  }

  Page page() {
    return page;
  }

  Locator part(String selector) {
    return page.locator("tf-clip-voter " + selector);
  }

  Locator part(String selector, String words) {
    return part(selector).filter(new Locator.FilterOptions().setHasText(words));
  }

  /** The button in the key map that changes the key of this action. */
  Locator keyOf(String action) {
    return part("dialog.settings dl div", action).locator("button");
  }

  /** Waits until the clip was shown once. */
  LabelScreen seen() {
    state("open");
    return this;
  }

  LabelScreen state(String state) {
    page.locator(CHOICES + "[data-state=" + state + "]")
        .waitFor(new Locator.WaitForOptions().setTimeout(SOON));
    return this;
  }

  /** Watches the clip, then presses the key. */
  LabelScreen judge(String key) {
    seen();
    page.keyboard().press(key);
    return this;
  }

  /** The address of the clip on the screen, as the API gave it. */
  String clip() {
    return (String) voter("voter.screen.stage.showing?.src ?? ''");
  }

  /** Entries that have no answer yet, as the browser keeps them; -1 while the page loads anew. */
  int waiting() {
    return (int) voter("voter?.screen?.votes.outbox?.entries().then((all) => all.length) ?? -1");
  }

  Object voter(String expression) {
    return page.evaluate(
        "() => { const voter = document.querySelector('tf-clip-voter'); return "
            + expression
            + "; }");
  }

  /** All judged clips have been answered for. */
  LabelScreen allSaved() {
    page.waitForCondition(() -> waiting() == 0, patiently());
    part(".outbox[data-state=saved]").waitFor(new Locator.WaitForOptions().setTimeout(SOON));
    return this;
  }

  private static Page.WaitForConditionOptions patiently() {
    return new Page.WaitForConditionOptions().setTimeout(SOON);
  }

  /** How many judgements of this person the server has. */
  int given() {
    APIResponse answer = page.context().request().get(server + "api/v1/me");
    JsonNode me = JsonMapper.shared().readTree(answer.body());
    return me.at("/progress/given").asInt();
  }

  /** What the screen says in its line below the keys. */
  Locator message() {
    return part(".line .message");
  }
}
