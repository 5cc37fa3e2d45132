package org.tenfold.benchmark.ui.run;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.web.Chart;

/** How the scores of one part grow by epoch, and which emotions were taken for which after one. */
public class EpochScoresCard extends Card {
  private final EpochPart part;
  private final Chart chart;
  private final EpochConfusion confusion = new EpochConfusion();
  private final Paragraph none;

  public EpochScoresCard(EpochPart part) {
    super(
        part.key() + "-curve",
        translate("run." + part.key() + "-title"),
        translate("run." + part.key() + "-words"));
    this.part = part;
    chart = new Chart(translate("run." + part.key() + "-chart")).offered(part.key() + "-by-epoch");
    chart.setHeight("18rem");
    none = note(translate("run." + part.key() + "-none"));
    add(chart, none, confusion);
  }

  public void show(List<EpochLoss> epochs) {
    ScoreCurves curves = ScoreCurves.of(epochs, part);
    boolean known = !curves.looks().isEmpty();
    chart.setVisible(known);
    none.setVisible(!known);
    chart.draw(curves);
    confusion.show(epochs, part);
  }
}
