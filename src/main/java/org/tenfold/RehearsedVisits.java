package org.tenfold;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.tenfold.account.AccountService;
import org.tenfold.account.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls at a rehearsed server: what its first hour brings, so that the JVM knows that code. */
final class RehearsedVisits implements AutoCloseable {
  private static final List<String> OPEN_PAGES =
      List.of(
          "/actuator/health/readiness",
          "/tenfold/tenfold.css",
          "/login",
          "/login?v-r=init&location=login&query=");

  private static final List<String> CURATORS_PAGES =
      List.of("", "movies", "check", "agreement", "agreement/clips", "annotators", "releases");

  private static final List<String> ADMINS_PAGES =
      List.of("", "people", "settings", "benchmarks", "studies", "leaderboard", "system");

  private static final List<String> ANNOTATORS_PAGES = List.of("", "label", "votes");

  /** Enough that the JVM counts this code among what it compiles first. */
  private static final int CLAIMS = 3_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI server;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

  RehearsedVisits(URI server) {
    this.server = server;
  }

  /**
   * @throws IOException when one of them is not there
   */
  void ofAnybody() throws IOException, InterruptedException {
    for (String page : OPEN_PAGES) {
      require(page, HttpStatus.OK, HttpRequest.newBuilder(server.resolve(page)));
    }
  }

  /**
   * @param running the same server, on nobody's data
   */
  void ofPeople(ApplicationContext running) throws IOException, InterruptedException {
    pages(running, Role.CURATOR, CURATORS_PAGES);
    pages(running, Role.ADMIN, ADMINS_PAGES);
    pages(running, Role.ANNOTATOR, ANNOTATORS_PAGES);
    // its answer brings the token that changes need
    require("me", HttpStatus.OK, HttpRequest.newBuilder(server.resolve("/api/v1/me")));
    String token = formToken();
    for (int i = 0; i < CLAIMS; i++) {
      require(
          "claims",
          HttpStatus.OK,
          HttpRequest.newBuilder(server.resolve("/api/v1/claims"))
              .header("X-XSRF-TOKEN", token)
              .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
              .POST(HttpRequest.BodyPublishers.ofString("{\"ahead\":0}")));
    }
  }

  private void pages(ApplicationContext running, Role role, List<String> pages)
      throws IOException, InterruptedException {
    String name = "rehearsing-" + role.name().toLowerCase(Locale.ROOT);
    String password = UUID.randomUUID().toString();
    running.getBean(AccountService.class).create(name, name, password, Set.of(role));
    cookies.getCookieStore().removeAll();
    require("login", HttpStatus.OK, HttpRequest.newBuilder(server.resolve("/login")));
    String form = "username=%s&password=%s&_csrf=%s".formatted(name, password, formToken());
    require(
        "sign-in of " + name,
        HttpStatus.FOUND,
        HttpRequest.newBuilder(server.resolve("/login"))
            .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED_VALUE)
            .POST(HttpRequest.BodyPublishers.ofString(form)));
    for (String page : pages) {
      open(page);
    }
  }

  /** As Vaadin's script in the browser does: a window, and in it the page. */
  private void open(String page) throws IOException, InterruptedException {
    String path = URLEncoder.encode(page, StandardCharsets.UTF_8);
    String begun =
        require(
            "window for " + page,
            HttpStatus.OK,
            HttpRequest.newBuilder(server.resolve("/p/main/?v-r=init&query=&location=" + path)));
    JsonNode window = JSON.readTree(begun).path("appConfig");
    String drawn =
        require(
            page,
            HttpStatus.OK,
            HttpRequest.newBuilder(
                    server.resolve("/p/main/?v-r=uidl&v-uiId=" + window.path("v-uiId").asInt()))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .POST(HttpRequest.BodyPublishers.ofString(navigation(page, window.path("uidl")))));
    if (!drawn.contains("tf-page")) {
      throw new IOException("page " + page + " is not drawn");
    }
  }

  private static String navigation(String page, JsonNode uidl) {
    Map<String, Object> data =
        Map.of(
            "route",
            page,
            "query",
            "",
            "appShellTitle",
            "",
            "historyState",
            Map.of(),
            "trigger",
            "");
    Map<String, Object> event =
        Map.of("type", "event", "node", 1, "event", "ui-navigate", "data", data);
    return JSON.writeValueAsString(
        Map.of(
            "csrfToken", uidl.path("Vaadin-Security-Key").asString(),
            "rpc", List.of(event),
            "syncId", uidl.path("syncId").asInt(),
            "clientId", 0));
  }

  private String formToken() throws IOException {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow(() -> new IOException("no page gave a form token"));
  }

  private String require(String what, HttpStatus status, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != status.value()) {
      throw new IOException(what + " is answered with " + answer.statusCode());
    }
    return answer.body();
  }

  @Override
  public void close() {
    client.close();
  }
}
