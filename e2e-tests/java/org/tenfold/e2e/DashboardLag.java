package org.tenfold.e2e;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How long a vote takes from its answer until the agreement page counts it, by this machine's
 * clock. Of the votes that come to be shown together the oldest is looked at, which waited longest.
 */
final class DashboardLag {
  private static final String LISTEN =
      """
      () => {
        window.shownVotes = [];
        const look = () => {
          const votes = Number(document.querySelector('#votes-tile .tf-stat-value')?.textContent.replaceAll(/\\D/g, ''));
          if (votes > (window.shownVotes.at(-1)?.[0] ?? -1)) {
            window.shownVotes.push([votes, Date.now()]);
          }
        };
        look();
        new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
      }
      """;

  private final Page page;
  private final long nanosAtEpoch;

  /**
   * @param page of agreement, on which the votes so far stand
   */
  DashboardLag(Page page) {
    this.page = page;
    this.nanosAtEpoch =
        System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    page.evaluate(LISTEN);
  }

  /**
   * @param judgements of all votes since this began, in the order of their ends
   */
  String inWords(List<LabellingCrowd.Judgement> judgements) {
    List<?> shown = (List<?>) page.evaluate("() => window.shownVotes");
    int before = at(shown, 0, 0).intValue();
    List<Double> lags = new ArrayList<>();
    for (int i = 1; i < shown.size(); i++) {
      int oldest = at(shown, i - 1, 0).intValue() - before;
      if (oldest < judgements.size()) {
        long answered = judgements.get(oldest).end() - nanosAtEpoch;
        lags.add(at(shown, i, 1).doubleValue() - answered / 1e6);
      }
    }
    return lags.isEmpty()
        ? "the dashboard never moved"
        : String.format(
            Locale.ROOT,
            "the dashboard moved %d times; a vote's answer to the page p50 %.0f p95 %.0f most %.0f ms",
            lags.size(),
            KeyLatency.quantile(lags, 0.5),
            KeyLatency.quantile(lags, 0.95),
            KeyLatency.quantile(lags, 1));
  }

  private static Number at(List<?> shown, int row, int column) {
    return (Number) ((List<?>) shown.get(row)).get(column);
  }
}
