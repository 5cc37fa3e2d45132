package org.tenfold.benchmark.ui.run;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.tenfold.benchmark.score.PredictedClip;

/** Clips side by side, a screen of them at a time. */
public class PredictedClips extends Div {
  private static final int AT_ONCE = 12;

  private final transient List<PredictedClip> clips;
  private final Div grid = new Div();
  private final Button more = new Button(translate("run.more-clips"), click -> showMore());
  private int shown;

  public PredictedClips(List<PredictedClip> clips) {
    this.clips = clips;
    addClassName("tf-stack");
    grid.addClassName("tf-predicted-grid");
    add(grid, more);
    showMore();
  }

  private void showMore() {
    int end = Math.min(clips.size(), shown + AT_ONCE);
    clips.subList(shown, end).forEach(clip -> grid.add(new PredictedClipCard(clip)));
    shown = end;
    more.setVisible(shown < clips.size());
  }
}
