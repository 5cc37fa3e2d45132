package org.tenfold.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a person waits for after a vote, measured in the browser, in ms from the time stamp of the
 * key press: until the frame that shows the vote was drawn, and until the first picture of the next
 * clip is on the screen.
 */
final class KeyLatency {
  private static final String LISTEN =
      """
      () => {
        const taken = (window.keyLatency = { feedback: [], next: [] });
        const { shadowRoot } = document.querySelector('tf-clip-voter');
        addEventListener('keydown', ({ timeStamp }) => {
          const next = shadowRoot.querySelector('video:not(.front)');
          next.requestVideoFrameCallback((now, { expectedDisplayTime }) => {
            if (next.matches('.front')) {
              taken.next.push(Math.max(performance.now(), expectedDisplayTime) - timeStamp);
            }
          });
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              if (shadowRoot.querySelector('.undo').checkVisibility()) {
                taken.feedback.push(performance.now() - timeStamp);
              }
            };
            port2.postMessage('drawn');
          });
        }, true);
      }
      """;

  private final Page page;

  private KeyLatency(Page page) {
    this.page = page;
  }

  static KeyLatency on(Page page) {
    page.evaluate(LISTEN);
    return new KeyLatency(page);
  }

  List<Double> feedback() {
    return taken("feedback");
  }

  List<Double> nextFrame() {
    return taken("next");
  }

  /** Prints the figures and leaves them, with all single times, beside the screenshots' folder. */
  void report(String file) throws IOException {
    String words = words("key to feedback", feedback()) + words("key to first frame", nextFrame());
    System.out.print(words);
    Path target = Path.of(System.getProperty("tenfold.screenshots")).resolveSibling(file);
    Files.writeString(target, words + "feedback " + feedback() + "\nnext " + nextFrame() + "\n");
  }

  static double quantile(List<Double> times, double share) {
    List<Double> sorted = times.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static String words(String what, List<Double> times) {
    return String.format(
        Locale.ROOT,
        "%s: n %d, p50 %.0f ms, p95 %.0f ms, longest %.0f ms%n",
        what,
        times.size(),
        quantile(times, 0.5),
        quantile(times, 0.95),
        quantile(times, 1));
  }

  private List<Double> taken(String what) {
    List<?> times = (List<?>) page.evaluate("what => window.keyLatency[what]", what);
    return times.stream().map(time -> ((Number) time).doubleValue()).toList();
  }
}
