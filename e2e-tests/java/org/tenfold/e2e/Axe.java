package org.tenfold.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** axe-core, asked for everything of WCAG 2.2 A and AA that a machine can see. */
final class Axe {
  private static final String RUN =
      """
      async () => {
        const found = await axe.run(document, { resultTypes: ['violations'],
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
        return found.violations.flatMap(({ id, help, nodes }) => nodes.map((node) =>
          `${id} (${help}) at ${node.target.flat().join(' > ')}: ${node.any.concat(node.all, node.none)
            .map(({ message }) => message).join('; ')}: ${node.html.slice(0, 200)}`));
      }
      """;

  private Axe() {}

  /** In light and in dark, for colours differ. */
  static void assertNoViolations(Page page, String where) {
    List<String> found = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      violations(page).forEach(one -> found.add(where + ", " + scheme + ": " + one));
    }
    assertThat(found).isEmpty();
  }

  private static List<String> violations(Page page) {
    if (!(boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(source());
    }
    // colours fade into each other for a moment
    page.evaluate(
        "() => Promise.all(document.getAnimations().map((each) => each.finished.catch(() => {})))");
    return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
  }

  private static String source() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
