package org.tenfold.benchmark.ui.run;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.statistics.classification.HumanCeiling;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.web.StatTile;

/** Each score, pooled, with the mean of the folds and what one person reaches beside it. */
public class ScoreTiles extends Div {
  public ScoreTiles(Scores scores, HumanCeiling person) {
    addClassName("tf-stats");
    setId("figures");
    long clips = scores.pooled().total();
    for (Metric metric : Metric.values()) {
      add(
          new StatTile(
              translate("metric." + metric),
              RunNumbers.percent(scores.pooled(metric), clips),
              translate(
                  "run.mean-and-person",
                  RunNumbers.percent(scores.foldMean(metric).mean(), clips),
                  RunNumbers.percent(metric.of(person.confusion()), clips))));
    }
  }
}
