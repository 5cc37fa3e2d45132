package org.tenfold.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenfold.e2e.Walk.LONG;
import static org.tenfold.e2e.Walk.SOON;
import static org.tenfold.e2e.Walk.choosePassword;
import static org.tenfold.e2e.Walk.click;
import static org.tenfold.e2e.Walk.contains;
import static org.tenfold.e2e.Walk.signIn;
import static org.tenfold.e2e.Walk.size;
import static org.tenfold.e2e.Walk.soon;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * A server of its own and a browser for the tests of a class, which build on each other in their
 * order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class BrowserTest {
  static final String ADMIN_PASSWORD = "an admin's own password";

  @RegisterExtension
  final TestExecutionExceptionHandler withTheLog = (test, failure) -> failWithTheLog(failure);

  TenfoldServer server;
  Browser browser;
  private Playwright playwright;

  @BeforeAll
  final void open() throws Exception {
    playwright = Chromium.playwright();
    browser = Chromium.launch(playwright);
    server = start();
    prepare();
  }

  /** In demo mode unless a class says otherwise. */
  TenfoldServer start() throws Exception {
    return TenfoldServer.start();
  }

  /** Once, when server and browser are there. */
  void prepare() throws Exception {}

  /** Where the admin has signed in and the demo has its clips and simulated votes. */
  final BrowserContext adminOfTheFullDemo() throws IOException {
    BrowserContext context = browser.newContext(size());
    try (Page page = context.newPage()) {
      page.navigate(server.address());
      signIn(page, "admin", server.password("admin"));
      assertThat(page.locator("h1")).hasText("Choose your password", soon());
      choosePassword(page, ADMIN_PASSWORD);
      page.locator("#fill-demo").click(click(SOON));
      assertThat(page.locator(".tf-job")).containsText("done", contains(LONG));
    }
    return context;
  }

  /** What went wrong on the server is nearly always in its log, which nobody has afterwards. */
  private void failWithTheLog(Throwable failure) throws IOException {
    throw new AssertionError(
        failure.getMessage() + "\n\nThe server's last warnings:\n" + server.warnings(), failure);
  }

  @AfterAll
  final void close() throws Exception {
    if (server != null) {
      server.close();
    }
    if (playwright != null) {
      playwright.close();
    }
  }
}
