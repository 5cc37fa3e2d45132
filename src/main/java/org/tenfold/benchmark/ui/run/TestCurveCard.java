package org.tenfold.benchmark.ui.run;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.web.Chart;

/** How the scores of the test clips grow. Shown, and never used to choose. */
public class TestCurveCard extends Card {
  private final Chart chart = new Chart(translate("run.test-chart"));
  private final Paragraph none = note(translate("run.test-none"));

  public TestCurveCard() {
    super("test-curve", translate("run.test-title"), translate("run.test-words"));
    chart.setHeight("18rem");
    add(chart, none);
  }

  public void show(List<EpochLoss> epochs) {
    ScoreCurves curves = ScoreCurves.of(epochs);
    chart.setVisible(!curves.looks().isEmpty());
    none.setVisible(curves.looks().isEmpty());
    chart.draw(curves);
  }
}
