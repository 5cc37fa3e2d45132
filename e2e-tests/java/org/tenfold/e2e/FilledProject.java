package org.tenfold.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenfold.e2e.Walk.LONG;
import static org.tenfold.e2e.Walk.SOON;
import static org.tenfold.e2e.Walk.button;
import static org.tenfold.e2e.Walk.click;
import static org.tenfold.e2e.Walk.count;
import static org.tenfold.e2e.Walk.fill;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * Something of everything in the full demo, so that no page is empty: what programs may do by the
 * API, the rest as people do it.
 */
final class FilledProject {
  /** Two networks so small that a run of one epoch takes seconds. */
  private static final String PLAN =
      """
      {"version":1,"seeds":[1],"configurations":[%s,%s]}\
      """
          .formatted(spec("c3d"), spec("r3d18"));

  private final String server;
  private final BrowserContext admin;
  private final BrowserContext annotator;
  private final String token;

  /**
   * @param admin signed in, where the demo is filled
   * @param annotator signed in; no member of the simulation
   */
  FilledProject(String server, BrowserContext admin, BrowserContext annotator) {
    this.server = server;
    this.admin = admin;
    this.annotator = annotator;
    this.token = token();
  }

  /**
   * @return addresses to which no link of a page leads: what people are given, and what is chosen
   *     from lists
   */
  List<String> everything() {
    post("webhooks", "{\"url\":\"https://1.1.1.1/t\",\"events\":[\"project.moved\"]}");
    String recruitment =
        post(
            "recruitments",
            """
            {"name":"Pool","preset":"own","platform":"Pool","participantParameter":"who","clips":2,"places":5,
             "code":"DONE"}\
            """);
    String first = release("first of two");
    String second = release("second of two");
    String study =
        post(
            "studies",
            "{\"release\":\"%s\",\"name\":\"Two networks\",\"plan\":%s}".formatted(second, PLAN));
    judge();
    write();
    List<String> given = new ArrayList<>(List.of(invite(), reset()));
    String link = text(get("recruitments/" + recruitment), "link").replace("…", "7");
    given.add(URI.create(server).resolve(link).toString());
    given.add(server + "releases/" + second + "/diff?with=" + first);
    given.add(server + "rewards/" + text(get("members"), "id"));
    awaitDone("studies/" + study, "\"state\":\"(waiting|running)\"");
    return given;
  }

  /** A release is of use once its job has made pictures and folds. */
  private String release(String name) {
    String release =
        post(
            "releases",
            "{\"name\":\"%s\",\"votes\":\"simulation\",\"folds\":2,\"alignment\":\"centre\"}"
                .formatted(name));
    awaitDone("releases/" + release, "\"prepared\":false");
    return release;
  }

  /** A few votes of people beside the simulated ones. */
  private void judge() {
    try (Page page = annotator.newPage()) {
      page.navigate(server + "label");
      LabelScreen screen = LabelScreen.on(page, server).opened();
      for (String key : new String[] {"h", "s", "a"}) {
        screen.judge(key).allSaved();
      }
    }
  }

  /** A discussion of one of these votes, and by it a notice for curators. */
  private void write() {
    try (Page page = annotator.newPage()) {
      page.navigate(server + "votes");
      page.locator(".tf-page vaadin-button").first().click(click(SOON));
      page.locator("#discussion-words textarea").fill("The corners of the mouth.", fill(SOON));
      page.locator("#discussion-send").click();
      assertThat(page.locator("#discussion-send")).hasCount(0, count(SOON));
    }
  }

  private String invite() {
    try (Page page = admin.newPage()) {
      page.navigate(server + "people");
      Locator annotates = page.locator("vaadin-checkbox", button("Annotator"));
      annotates.locator("input").first().check(new Locator.CheckOptions().setTimeout(SOON));
      page.locator("vaadin-button", button("Make an invitation")).click();
      Locator link = page.locator("#invitation-link input");
      link.waitFor(new Locator.WaitForOptions().setTimeout(SOON));
      return link.inputValue();
    }
  }

  /** For somebody who lost the password. */
  private String reset() {
    try (Page page = admin.newPage()) {
      page.navigate(server + "people");
      page.locator("vaadin-button", button("Manage")).last().click(click(SOON));
      page.locator("#reset-link-make").click(click(SOON));
      return page.locator("#reset-link input")
          .inputValue(new Locator.InputValueOptions().setTimeout(SOON));
    }
  }

  private String token() {
    try (Page page = admin.newPage()) {
      page.navigate(server + "tokens");
      page.getByLabel("What it is for").fill("filling", fill(SOON));
      page.locator("vaadin-checkbox", button("read")).locator("input").check();
      page.locator("vaadin-checkbox", button("freeze releases")).locator("input").check();
      page.locator("vaadin-button", button("Make a token")).click();
      return page.locator("#token-secret input").inputValue();
    }
  }

  private void awaitDone(String path, String unfinished) {
    Awaitility.await()
        .atMost(Duration.ofMillis((long) LONG))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () ->
                org.assertj.core.api.Assertions.assertThat(get(path))
                    .doesNotContainPattern(unfinished));
  }

  private String get(String path) {
    return answer(admin.request().get(server + "api/v1/" + path, options()));
  }

  /**
   * @return the id of what was made
   */
  private String post(String path, String json) {
    APIRequestContext request = admin.request();
    return text(
        answer(
            request.post(
                server + "api/v1/" + path,
                options().setHeader("Content-Type", "application/json").setData(json))),
        "id");
  }

  private RequestOptions options() {
    return RequestOptions.create().setHeader("Authorization", "Bearer " + token);
  }

  private static String answer(APIResponse response) {
    if (!response.ok()) {
      throw new AssertionError(response.url() + ": " + response.status() + " " + response.text());
    }
    return response.text();
  }

  private static String text(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
    if (!found.find()) {
      throw new AssertionError("no " + name + " in " + json);
    }
    return found.group(1);
  }

  private static String spec(String network) {
    return """
    {"version":1,"network":{"name":"%s","width":4},"length":{"epochs":1},"steps":{"batch":4},"input":{"size":16}}\
    """
        .formatted(network);
  }
}
