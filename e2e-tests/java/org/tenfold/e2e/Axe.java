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
import java.util.stream.Collectors;

/**
 * axe-core, asked for everything of WCAG 2.2 A and AA that a machine can see. It does not fetch
 * style sheets by itself: it takes the imports of a sheet for neighbours of the page, and the
 * sign-in would then lead to what was last asked for in vain.
 */
final class Axe {
  private static final String RUN =
      """
      async () => {
        const found = await axe.run(document, { resultTypes: ['violations'], preload: false,
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
        return found.violations.flatMap(({ id, help, nodes }) => nodes.map((node) =>
          `${id} (${help}) at ${node.target.flat().join(' > ')}: ${node.any.concat(node.all, node.none)
            .map(({ message }) => message).join('; ')}: ${node.html.slice(0, 200)}`));
      }
      """;

  /** Colours fade into each other for a moment; what turns for ever is not waited for. */
  private static final String FADED =
      """
      () => Promise.race([
        Promise.all(document.getAnimations()
          .filter((each) => each.effect.getComputedTiming().endTime < 5000)
          .map((each) => each.finished.catch(() => {}))),
        new Promise((resolve) => setTimeout(resolve, 5000)),
      ])
      """;

  private Axe() {}

  static void assertNoViolations(Page page, String where) {
    assertThat(found(page, where)).isEmpty();
  }

  /** In light and in dark, for colours differ. */
  static List<String> found(Page page, String where) {
    List<String> found = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      lasting(page).forEach(one -> found.add(where + ", " + scheme + ": " + one));
    }
    return found;
  }

  /**
   * A notice that comes or goes in the very moment of the look has no colours to judge: look again.
   */
  private static List<String> lasting(Page page) {
    List<String> found = violations(page);
    for (int look = 0; look < 2 && !found.isEmpty(); look++) {
      page.waitForTimeout(700);
      found.retainAll(violations(page));
    }
    return found;
  }

  private static List<String> violations(Page page) {
    if (!(boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(source());
    }
    page.evaluate(FADED);
    return ((List<?>) page.evaluate(RUN))
        .stream()
            .map(String::valueOf)
            .filter(one -> !isInLanes(one))
            .collect(Collectors.toCollection(ArrayList::new));
  }

  /**
   * Clips that overlap lie in low lanes, and a short one is narrow: each opens by its button in the
   * table below as well, which WCAG 2.5.8 takes for enough.
   */
  private static boolean isInLanes(String violation) {
    return violation.startsWith("target-size ")
        && violation.contains("tf-timeline > .clips > .clip");
  }

  private static String source() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
