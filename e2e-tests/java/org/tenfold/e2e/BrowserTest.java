package org.tenfold.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A server of its own and a browser for the tests of a class, which build on each other in their
 * order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class BrowserTest {
  static final String ADMIN_PASSWORD = "an admin's own password";

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
