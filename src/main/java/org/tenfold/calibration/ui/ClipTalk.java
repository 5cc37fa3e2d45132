package org.tenfold.calibration.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenfold.calibration.CalibrationRound;
import org.tenfold.calibration.CalibrationTalk;
import org.tenfold.calibration.Comment;
import org.tenfold.calibration.RoundState;
import org.tenfold.calibration.result.Phase;
import org.tenfold.calibration.result.RoundVotes;
import org.tenfold.clip.Clip;
import org.tenfold.label.Label;
import org.tenfold.label.VoteCounts;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PageLabels;
import org.tenfold.web.Refusals;
import org.tenfold.web.VoteBar;

/** One clip of a round: its video, what all said, and the talk about it. */
class ClipTalk extends Div {
  private final transient Clip clip;
  private final Remarks remarks;

  /**
   * @param whenSaid once the reader has said something
   */
  ClipTalk(
      CalibrationRound round, Clip clip, RoundVotes votes, TalkReader reader, Runnable whenSaid) {
    this.clip = clip;
    remarks = new Remarks(reader.me(), reader.names());
    addClassNames("tf-card", "tf-clip-talk");
    Div side = new Div(title(reader), said(votes, Phase.FIRST, "round.first-said", reader));
    side.addClassName("tf-stack");
    if (round.state() == RoundState.CLOSED) {
      side.add(said(votes, Phase.SECOND, "round.second-said", reader));
      int changed = votes.changed(clip.id());
      Paragraph note = new Paragraph(translate("round.changed-minds", changed));
      note.addClassName("tf-note");
      side.add(note);
    }
    side.add(remarks);
    if (round.state() == RoundState.TALK) {
      side.add(form(reader, whenSaid));
    }
    add(video(), side);
  }

  void show(List<Comment> said) {
    remarks.show(said.stream().filter(one -> one.clip().equals(clip.id())).toList());
  }

  private Component title(TalkReader reader) {
    String words = translate("clip-check.clip", clip.number());
    return new H2(
        reader.clipPages() ? new Anchor("clips/" + clip.id().value(), words) : new Span(words));
  }

  private Div said(RoundVotes votes, Phase phase, String word, TalkReader reader) {
    VoteCounts counts = votes.counts(phase, clip.id(), PageLabels.all().size());
    Span title = new Span(translate(word, counts.total()));
    title.addClassName("tf-note");
    Div part = new Div(title, new VoteBar(counts), inWords(counts));
    Optional<Label> own = votes.of(phase, clip.id(), reader.me());
    own.ifPresent(
        label -> {
          Div line = new Div(new Span(translate("round.you-said")), new LabelBadge(label));
          line.addClassName("tf-actions");
          part.add(line);
        });
    return part;
  }

  private static Paragraph inWords(VoteCounts counts) {
    Paragraph words =
        new Paragraph(
            counts.labels().stream()
                .filter(label -> counts.of(label) > 0)
                .map(label -> PageLabels.name(label) + " " + counts.of(label))
                .collect(Collectors.joining(" · ")));
    words.addClassName("tf-note");
    // the bar says the same to a screen reader
    words.getElement().setAttribute("aria-hidden", "true");
    return words;
  }

  private Div form(TalkReader reader, Runnable whenSaid) {
    TextArea words = new TextArea();
    words.setPlaceholder(translate("round.say"));
    words.setAriaLabel(translate("round.say-about", clip.number()));
    words.setMaxLength(CalibrationTalk.MOST_WORDS);
    words.setWidthFull();
    words.setMinRows(1);
    Refusals refusals = new Refusals().at(words, "calibration.no-words", "calibration.too-long");
    Button send =
        new Button(
            translate("discussion.send"),
            click -> {
              if (refusals.tell(() -> reader.say().about(clip.id(), words.getValue()))) {
                words.clear();
                whenSaid.run();
              }
            });
    send.setAriaLabel(translate("round.send-about", clip.number()));
    Div form = new Div(words, send);
    form.addClassName("tf-say");
    return form;
  }

  /** Loaded when it is played: a round has up to sixty. */
  private HtmlComponent video() {
    String address = "media/clips/" + clip.id().value();
    HtmlComponent video = new HtmlComponent("video");
    video.getElement().setAttribute("src", address);
    video.getElement().setAttribute("poster", address + "/poster");
    video.getElement().setAttribute("preload", "none");
    video.getElement().setAttribute("playsinline", true);
    video.getElement().setAttribute("loop", true);
    video.getElement().setAttribute("controls", true);
    video.getElement().setAttribute("aria-label", translate("clip-check.clip", clip.number()));
    video.getElement().executeJs("this.muted = true");
    return video;
  }
}
