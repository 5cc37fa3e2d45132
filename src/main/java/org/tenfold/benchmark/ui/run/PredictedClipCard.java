package org.tenfold.benchmark.ui.run;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.label.Label;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PageLabels;
import org.tenfold.web.VoteBar;

/** One clip in place: its player, what the network said and how surely, and the votes. */
public class PredictedClipCard extends Div {
  public PredictedClipCard(PredictedClip clip) {
    addClassName("tf-predicted");
    String id = clip.clip().clip().orElseThrow().value().toString();
    Element video = new Element("video");
    video.setAttribute("src", "media/clips/" + id);
    video.setAttribute("poster", "media/clips/" + id + "/poster");
    video.setAttribute("preload", "none");
    video.setAttribute("controls", true);
    video.setAttribute("loop", true);
    video.setAttribute("playsinline", true);
    getElement().appendChild(video);
    Div head =
        new Div(
            new Anchor("clips/" + id, translate("clip-check.clip", clip.clip().number())),
            new Span("fd" + clip.said().fold()));
    head.addClassName("tf-job-head");
    Div body = new Div(head, verdicts(clip));
    body.addClassName("tf-predicted-words");
    if (clip.said().hasProbabilities()) {
      body.add(probabilities(clip.said().probabilities()));
    }
    body.add(new VoteBar(clip.votes()));
    add(body);
  }

  private static Div verdicts(PredictedClip clip) {
    Div verdicts =
        new Div(
            new Span(translate("run.labelled")),
            new LabelBadge(clip.said().truth()),
            new Span(translate("run.predicted")),
            new LabelBadge(clip.said().predicted()));
    verdicts.addClassName("tf-verdicts");
    return verdicts;
  }

  /** A bar for each emotion, as long as it is probable. */
  private static Component probabilities(List<Double> shares) {
    Div bars = new Div();
    bars.addClassName("tf-probabilities");
    bars.getElement().setAttribute("role", "img");
    StringBuilder words = new StringBuilder(translate("run.probabilities"));
    for (Label emotion : PageLabels.all()) {
      double share = shares.get(emotion.index());
      String percent = String.format(Locale.ROOT, "%.0f %%", 100 * share);
      String name = PageLabels.name(emotion);
      words.append(", ").append(name).append(' ').append(percent);
      Div bar = new Div(new Span(name), new Span(percent));
      PageLabels.mark(bar.getElement(), emotion);
      bar.getStyle().set("--tf-share", String.format(Locale.ROOT, "%.4f", share));
      bars.add(bar);
    }
    bars.getElement().setAttribute("aria-label", words.toString());
    return bars;
  }
}
