package org.tenfold.e2e;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The small tests in {@code e2e-tests/js}, each file in a page of its own. The modules come from
 * the working tree, without a server.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrontendModulesE2E {
  /** A name that the browser trusts as much as https: else it keeps no locks. */
  private static final String ORIGIN = "http://localhost/";

  private static final Path TESTS = Path.of("e2e-tests", "js");

  private Playwright playwright;
  private BrowserContext context;

  @BeforeAll
  void open() {
    playwright = Chromium.playwright();
    context = Chromium.launch(playwright).newContext();
    context.route(ORIGIN + "**", FrontendModulesE2E::answer);
  }

  @AfterAll
  void close() {
    playwright.close();
  }

  @TestFactory
  Stream<DynamicNode> modules() throws IOException {
    try (Stream<Path> files = Files.list(TESTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".test.js"))
          .sorted()
          .toList()
          .stream()
          .map(this::cases);
    }
  }

  private DynamicNode cases(String file) {
    Page page = context.newPage();
    page.navigate(ORIGIN);
    Object names =
        page.evaluate(
            "async (file) => { await import(`/e2e-tests/js/${file}`);"
                + " return (await import('/e2e-tests/js/testing.js')).names(); }",
            file);
    Stream<DynamicNode> cases =
        ((List<?>) names).stream().map(name -> dynamicTest((String) name, () -> run(page, name)));
    return dynamicContainer(file, cases.onClose(page::close));
  }

  private static void run(Page page, Object name) {
    Object failure =
        page.evaluate(
            "async (name) => (await import('/e2e-tests/js/testing.js')).run(name)", name);
    if (!"".equals(failure)) {
      fail((String) failure);
    }
  }

  /** The page itself is empty; all else is a file of the working tree. */
  private static void answer(Route route) {
    String path = URI.create(route.request().url()).getPath().substring(1);
    if (path.isEmpty()) {
      route.fulfill(
          new Route.FulfillOptions()
              .setContentType("text/html")
              .setBody("<!doctype html><html lang=en><title>Tests</title><body></body></html>"));
    } else if (Files.isRegularFile(Path.of(path))) {
      route.fulfill(new Route.FulfillOptions().setPath(Path.of(path)));
    } else {
      route.fulfill(new Route.FulfillOptions().setStatus(404));
    }
  }
}
