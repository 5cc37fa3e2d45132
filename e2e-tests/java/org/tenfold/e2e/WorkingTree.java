package org.tenfold.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The frontend's files as a browser sees them, without a server: each has its path in the
 * repository as its address. The page at the root is empty.
 */
final class WorkingTree {
  static final Path TESTS = Path.of("e2e-tests", "js");
  static final Path FRONTEND = Path.of("frontend", "tenfold");

  /** A name that the browser trusts as much as https: else it keeps no locks. */
  private static final String ORIGIN = "http://localhost/";

  private static final String COMPILER = "typescript/";
  private static final String EMPTY =
      "<!doctype html><html lang=en><title>Tests</title><body></body></html>";

  private WorkingTree() {}

  static void serveTo(BrowserContext context) {
    context.route(ORIGIN + "**", WorkingTree::answer);
  }

  static Page emptyPage(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(ORIGIN);
    return page;
  }

  /** The addresses of all modules below a folder, in order. */
  static List<String> modules(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".js"))
          .sorted()
          .map(file -> "/" + file.toString().replace('\\', '/'))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(Route route) {
    String path = URI.create(route.request().url()).getPath().substring(1);
    Route.FulfillOptions answer = new Route.FulfillOptions();
    if (path.isEmpty()) {
      answer.setContentType("text/html").setBody(EMPTY);
    } else if (path.startsWith(COMPILER)) {
      answer
          .setContentType("text/javascript")
          .setBodyBytes(ofTheCompiler(path.substring(COMPILER.length())));
    } else if (Files.isRegularFile(Path.of(path))) {
      answer.setPath(Path.of(path));
    } else {
      answer.setStatus(404);
    }
    route.fulfill(answer);
  }

  /** Out of its WebJar, whose folder bears its version. */
  private static byte[] ofTheCompiler(String file) {
    try {
      Properties jar = new Properties();
      jar.load(
          new ByteArrayInputStream(
              bytes("/META-INF/maven/org.webjars.npm/typescript/pom.properties")));
      return bytes(
          "/META-INF/resources/webjars/typescript/" + jar.getProperty("version") + "/lib/" + file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream file = WorkingTree.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(file, resource).readAllBytes();
    }
  }
}
