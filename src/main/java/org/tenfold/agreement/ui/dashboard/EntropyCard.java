package org.tenfold.agreement.ui.dashboard;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tenfold.agreement.dashboard.EntropyHistogram;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.web.Drawing;

/** How ambiguous the finished clips are. */
final class EntropyCard extends ChartCard implements OverviewCard {
  EntropyCard() {
    super(translate("entropy.title"), translate("entropy.words"));
    setId("entropy");
  }

  @Override
  public void show(Overview now) {
    int[] counts = now.entropy().counts();
    List<String> names = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (int bin = 0; bin < counts.length; bin++) {
      names.add(EntropyHistogram.title(bin));
      rows.add(List.of(EntropyHistogram.title(bin), Integer.toString(counts[bin])));
    }
    setNote(now.figures().finished().items() == 0 ? translate("figure.none-finished") : "");
    show(
        new Histogram(
            translate("figure.unit-clips"), names, Arrays.stream(counts).boxed().toList()),
        new ChartData(List.of("entropy", "clips"), rows),
        Formats.moment(now));
  }

  /**
   * @param unit what is counted
   */
  private record Histogram(String unit, List<String> names, List<Integer> counts)
      implements Drawing {}
}
