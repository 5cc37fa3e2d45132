package org.tenfold.agreement.ui.dashboard;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.label.Label;
import org.tenfold.web.PageLabels;

/** All votes by emotion. */
final class VotesCard extends ChartCard implements OverviewCard {
  VotesCard() {
    super(translate("votes.title"), translate("votes.words"));
    setId("votes-by-emotion");
  }

  @Override
  public void show(Overview now) {
    long[] votes = new long[PageLabels.set().size()];
    List<Long> sums = now.figures().votesPerCategory();
    for (int i = 0; i < sums.size(); i++) {
      votes[i] = sums.get(i);
    }
    show(
        LabelBars.of(translate("figure.unit-votes"), votes),
        numbers("votes", votes),
        Formats.moment(now));
  }

  static ChartData numbers(String unit, long[] counts) {
    long all = java.util.Arrays.stream(counts).sum();
    List<List<String>> rows = new ArrayList<>();
    for (Label emotion : PageLabels.all()) {
      long count = counts[emotion.index()];
      rows.add(
          List.of(
              PageLabels.set().title(emotion),
              Long.toString(count),
              Formats.percent(all == 0 ? 0 : 100.0 * count / all)));
    }
    return new ChartData(List.of("emotion", unit, "percent"), rows);
  }
}
