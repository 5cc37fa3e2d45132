package org.tenfold.benchmark.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.benchmark.ui.run.Card;
import org.tenfold.statistics.classification.Calibration;
import org.tenfold.web.Chart;
import org.tenfold.web.Drawing;

/** Of what it is so sure of, how much is right. */
class CalibrationDiagramCard extends Card {
  private record CalibrationDiagram(List<Bin> bins, Words words) implements Drawing {
    /** Shares, 0..1. */
    record Bin(double low, double high, int clips, double sureness, double right) {}

    record Words(String sure, String right, String clips, String exact) {}
  }

  CalibrationDiagramCard(List<PredictedClip> clips) {
    super("calibration", translate("people.diagram"), translate("people.diagram-words"));
    Chart chart = new Chart(translate("people.diagram")).offered("calibration");
    chart.addClassName("tf-square");
    chart.draw(
        new CalibrationDiagram(
            Calibration.bins(
                    clips.stream()
                        .map(
                            clip ->
                                clip.said().probabilities().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray())
                        .toList(),
                    clips.stream().mapToInt(clip -> clip.said().truth().index()).toArray())
                .stream()
                .filter(bin -> bin.items() > 0)
                .map(
                    bin ->
                        new CalibrationDiagram.Bin(
                            bin.low(),
                            bin.high(),
                            bin.items(),
                            bin.sureness() / bin.items(),
                            (double) bin.hits() / bin.items()))
                .toList(),
            new CalibrationDiagram.Words(
                translate("people.sure"),
                translate("people.right"),
                translate("welcome.clips"),
                translate("people.exact"))));
    add(chart);
  }
}
