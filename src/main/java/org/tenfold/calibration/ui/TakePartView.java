package org.tenfold.calibration.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.ui.VoterSettings;
import org.tenfold.calibration.CalibrationRound;
import org.tenfold.calibration.CalibrationRounds;
import org.tenfold.calibration.CalibrationTalk;
import org.tenfold.calibration.CalibrationVoting;
import org.tenfold.calibration.Comment;
import org.tenfold.calibration.RoundState;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.RouteId;

/** A round before one of its members: to judge, to talk, to judge again, and what came of it. */
@Route("calibration/:id")
@RolesAllowed(Role.Names.ANNOTATOR)
public class TakePartView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final Duration EVERY = Duration.ofSeconds(3);

  private final transient CalibrationRounds rounds;
  private final transient CalibrationVoting voting;
  private final transient CalibrationTalk talk;
  private final transient VoterSettings settings;
  private final PersonId me = CurrentUser.get().id();
  private @Nullable UUID id;
  private @Nullable RoundState shown;
  private @Nullable TalkPart part;

  TakePartView(
      CalibrationRounds rounds,
      CalibrationVoting voting,
      CalibrationTalk talk,
      VoterSettings settings) {
    this.rounds = rounds;
    this.voting = voting;
    this.talk = talk;
    this.settings = settings;
    addClassName("tf-page");
    LiveBinding.keep(this, EVERY, this::read, this::show);
  }

  static String address(UUID round) {
    return "calibration/" + round;
  }

  /** Compared to know whether anything changed. */
  private record Seen(Optional<RoundState> state, List<Comment> said) {}

  @Override
  @PermitAll // a title tells nothing, and is asked for outside of the person's call
  public String getPageTitle() {
    return translate("round.title") + " · Tenfold";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = RouteId.of(event, UUID::fromString).orElse(null);
    round().ifPresentOrElse(this::showAnew, this::showNone);
  }

  private Optional<CalibrationRound> round() {
    return Optional.ofNullable(id).flatMap(round -> voting.find(round, me));
  }

  private Seen read() {
    Optional<CalibrationRound> round = round();
    List<Comment> said =
        round.filter(one -> one.state().shows()).map(one -> talk.said(one.id())).orElse(List.of());
    return new Seen(round.map(CalibrationRound::state), said);
  }

  private void show(Seen now) {
    if (!now.state().equals(Optional.ofNullable(shown))) {
      round().ifPresentOrElse(this::showAnew, this::showNone);
    } else if (part != null) {
      part.show(now.said());
    }
  }

  private void showNone() {
    removeAll();
    shown = null;
    part = null;
    add(
        new PageHeader(translate("round.title"), ""),
        new EmptyState(
            translate("round.not-yours"),
            translate("round.not-yours-words"),
            new Anchor("label", translate("own-votes.label"))));
  }

  private void showAnew(CalibrationRound round) {
    removeAll();
    shown = round.state();
    part = null;
    add(
        new PageHeader(
            round.name(),
            translate("round.words." + round.state(), round.number(me), round.members().size()),
            RoundsView.badge(round.state())));
    if (round.state().phase().isPresent()) {
      add(new JudgePart(voting, round.id(), me, settings.practice(me, getLocale())));
    } else {
      part = new TalkPart(round, rounds.votes(round), talk, TalkReader.member(round, me, talk));
      add(part);
    }
  }
}
