package org.tenfold.calibration.ui;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tenfold.calibration.CalibrationRound;
import org.tenfold.calibration.CalibrationTalk;
import org.tenfold.calibration.Comment;
import org.tenfold.calibration.result.Phase;
import org.tenfold.calibration.result.RoundVotes;
import org.tenfold.clip.Clip;
import org.tenfold.web.PageLabels;

/** All clips of a round with what was said, those on which people differed most first. */
class TalkPart extends Div {
  private final transient List<ClipTalk> clips = new ArrayList<>();

  TalkPart(CalibrationRound round, RoundVotes votes, CalibrationTalk talk, TalkReader reader) {
    addClassName("tf-stack");
    setId("round-clips");
    int labels = PageLabels.all().size();
    round.clips().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Clip clip) ->
                        -votes.counts(Phase.FIRST, clip.id(), labels).normalisedEntropy())
                .thenComparing(Clip::number))
        .forEach(
            clip -> {
              ClipTalk part =
                  new ClipTalk(round, clip, votes, reader, () -> show(talk.said(round.id())));
              clips.add(part);
              add(part);
            });
    show(talk.said(round.id()));
  }

  void show(List<Comment> said) {
    clips.forEach(clip -> clip.show(said));
  }
}
