package org.tenfold.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real browser that plays H.264: the system's Chromium; where there is none, one installed by the
 * system's package manager (root on Debian or Ubuntu) or downloaded by Playwright. It never gives
 * up silently.
 */
final class Chromium {
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Chromium() {}

  static synchronized Playwright playwright() {
    if (installed().isEmpty()) {
      installWithPackageManager();
    }
    Map<String, String> environment = new HashMap<>(System.getenv());
    if (installed().isPresent()) {
      environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    }
    try {
      return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The browser tests need Chromium and could not get one: install it (Debian, Ubuntu: apt-get install chromium) "
              + "or name its program in CHROMIUM_PATH, then run the tests again.",
          e);
    }
  }

  static Browser launch(Playwright playwright) {
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions().setHeadless(true).setArgs(QUIET);
    installed().ifPresent(options::setExecutablePath);
    return playwright.chromium().launch(options);
  }

  private static Optional<Path> installed() {
    return Stream.of(
            System.getenv("CHROMIUM_PATH"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(Objects::nonNull)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void installWithPackageManager() {
    boolean permitted =
        "root".equals(System.getProperty("user.name"))
            && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    if (!permitted) {
      return;
    }
    try {
      Process install =
          new ProcessBuilder(
                  "sh",
                  "-c",
                  "apt-get update && apt-get install -y --no-install-recommends chromium")
              .inheritIO()
              .start();
      install.waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("apt-get could not be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
