package org.tenfold.annotation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.Assignment;
import org.tenfold.annotation.LateVoteException;
import org.tenfold.annotation.PositionOrder;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.VotingProgress;
import org.tenfold.clip.ClipService;
import org.tenfold.emotion.Emotion;
import org.tenfold.web.MessageKind;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Visitor;

/**
 * The labelling screen: one clip, seven emotions, one key. It shows nothing of what others said.
 */
@Route("label")
@PageTitle("Label · Tenfold")
@Menu(title = "Label", order = 30, icon = "vaadin:smiley-o")
@RolesAllowed(Role.Names.ANNOTATOR)
public class LabelView extends Div {
  private final transient AnnotationService annotation;
  private final transient ClipService clips;
  private final transient PersonId annotator = Visitor.current().id();
  private final transient List<Emotion> order = PositionOrder.of(annotator);
  private final ClipVoter voter = new ClipVoter();
  private final Span progress = new Span();
  private transient @Nullable Assignment assignment;

  LabelView(AnnotationService annotation, ClipService clips) {
    this.annotation = annotation;
    this.clips = clips;
    addClassName("tf-page");
    progress.addClassName("tf-muted");
    progress.setId("own-progress");
    voter.addVoteListener(this::vote);
    add(
        new PageHeader(
            "Which emotion does the face show?",
            "Judge by the face alone. Your first impression counts.",
            progress),
        voter);
    showNext();
  }

  private void showNext() {
    Optional<Assignment> next = annotation.next(annotator);
    assignment = next.orElse(null);
    VotingProgress own = annotation.progress(annotator);
    progress.setText(
        own.given() + " judged by you · " + (own.open() + (next.isPresent() ? 1 : 0)) + " to go");
    if (next.isEmpty()) {
      voter.showDone(
          "Nothing to judge just now. Thank you! New clips appear here after they are checked.");
      return;
    }
    Assignment held = next.get();
    double seconds =
        clips
            .find(held.clip())
            .map(clip -> clip.cut() == null ? 0 : clip.cut().durationSeconds())
            .orElse(0.0);
    voter.show(held.token().toString(), "media/clips/" + held.clip().value(), seconds, order);
  }

  private void vote(VoteGiven given) {
    Assignment held = assignment;
    if (held == null || !held.token().toString().equals(given.slot())) {
      showNext();
      return;
    }
    try {
      Vote vote =
          new Vote(
              given.voteId(),
              given.emotion(),
              (int) given.response().toMillis(),
              Math.clamp(given.watchedFraction(), 0, 1),
              given.replays());
      annotation.vote(held, annotator, vote);
      showNext();
    } catch (LateVoteException late) {
      showNext();
      voter.showMessage(String.valueOf(late.getMessage()), MessageKind.INFO);
    }
  }
}
