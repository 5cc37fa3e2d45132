package org.tenfold.benchmark.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import org.tenfold.agreement.Ceiling;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.benchmark.score.RunReport;
import org.tenfold.release.Release;
import org.tenfold.release.ReleasedClip;
import org.tenfold.statistics.classification.HumanCeiling;

/**
 * What a finished run is opened for: its scores, which labels were taken for which, its recalls.
 */
public class RunResults extends Div {
  /** The matrix of more labels takes the whole width. */
  private static final int FEW = 8;

  public RunResults() {
    addClassName("tf-stack");
  }

  /**
   * @param clips of the release, with their votes
   */
  public void show(
      RunReport known, Release release, List<ReleasedClip> clips, BeforeEnterEvent event) {
    HumanCeiling person =
        Ceiling.of(clips.stream().map(clip -> clip.annotation().votes()).toList(), release.rule())
            .singleLabelled();
    Div beside =
        new Div(
            new ConfusionCard(
                known.scores(), PredictedClip.of(known.result().predictions(), clips), event),
            new RecallCard(known.scores().pooled(), person));
    beside.addClassName("tf-run-results");
    if (known.scores().pooled().classes().size() <= FEW) {
      beside.addClassName("tf-few-labels");
    }
    add(new ScoreTiles(known.scores(), person), beside);
  }
}
