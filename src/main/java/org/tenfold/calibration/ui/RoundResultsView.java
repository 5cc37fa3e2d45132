package org.tenfold.calibration.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.AccountService;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.agreement.ui.Download;
import org.tenfold.calibration.CalibrationRound;
import org.tenfold.calibration.CalibrationRounds;
import org.tenfold.calibration.CalibrationTalk;
import org.tenfold.calibration.Comment;
import org.tenfold.calibration.RoundState;
import org.tenfold.calibration.result.RoundVotes;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.Notifications;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Question;
import org.tenfold.web.Refusals;
import org.tenfold.web.RouteId;

/** A round before its curator: how far people are, what comes next, and what came of it. */
@Route("calibration/:id/results")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class RoundResultsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final Duration EVERY = Duration.ofSeconds(3);

  private final transient CalibrationRounds rounds;
  private final transient CalibrationTalk talk;
  private final transient AccountService accounts;
  private final PersonId me = CurrentUser.get().id();
  private @Nullable UUID id;
  private @Nullable RoundState shown;
  private @Nullable TalkPart part;
  private final Div progress = new Div();

  RoundResultsView(CalibrationRounds rounds, CalibrationTalk talk, AccountService accounts) {
    this.rounds = rounds;
    this.talk = talk;
    this.accounts = accounts;
    addClassName("tf-page");
    LiveBinding.keep(this, EVERY, this::read, this::show);
  }

  static String address(UUID round) {
    return TakePartView.address(round) + "/results";
  }

  /**
   * Compared to know whether anything changed.
   *
   * @param judged by each member, in both phases
   */
  private record Seen(Optional<RoundState> state, List<List<Integer>> judged, List<Comment> said) {}

  @Override
  @PermitAll // a title tells nothing, and is asked for outside of the person's call
  public String getPageTitle() {
    return translate("round.title") + " · Tenfold";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = RouteId.of(event, UUID::fromString).orElseThrow(NotFoundException::new);
    showAnew(round().orElseThrow(NotFoundException::new));
  }

  private Optional<CalibrationRound> round() {
    return Optional.ofNullable(id).flatMap(rounds::find);
  }

  private Seen read() {
    Optional<CalibrationRound> round = round();
    return new Seen(
        round.map(CalibrationRound::state),
        round.map(one -> MemberProgress.judged(one, rounds.votes(one))).orElse(List.of()),
        round.map(one -> talk.said(one.id())).orElse(List.of()));
  }

  private void show(Seen now) {
    Optional<CalibrationRound> round = round();
    if (round.isEmpty()) {
      return; // deleted by another curator: what is asked of it is refused
    }
    if (!now.state().equals(Optional.ofNullable(shown))) {
      showAnew(round.get());
      return;
    }
    showProgress(round.get(), rounds.votes(round.get()));
    if (part != null) {
      part.show(now.said());
    }
  }

  private void showAnew(CalibrationRound round) {
    removeAll();
    shown = round.state();
    part = null;
    RoundVotes votes = rounds.votes(round);
    Paragraph beside = new Paragraph(translate("round.beside"));
    beside.addClassName("tf-note");
    add(
        new PageHeader(
            round.name(),
            translate("round.curator-words." + round.state()),
            RoundsView.badge(round.state()),
            actions(round)),
        beside);
    if (round.state() != RoundState.FIRST) {
      add(new FiguresCard(round, votes));
    }
    add(progress);
    showProgress(round, votes);
    if (round.state() != RoundState.FIRST) {
      part =
          new TalkPart(round, votes, talk, TalkReader.curator(round, me, talk, this::displayName));
      add(part);
    }
  }

  private String displayName(PersonId person) {
    return accounts.person(person).displayName();
  }

  private void showProgress(CalibrationRound round, RoundVotes votes) {
    progress.removeAll();
    progress.add(new MemberProgress(round, votes, this::displayName));
  }

  private Div actions(CalibrationRound round) {
    Div actions = new Div();
    actions.addClassName("tf-actions");
    round
        .state()
        .next()
        .ifPresent(
            next -> {
              Button button = new Button(translate("round.go." + next), click -> goOn(round, next));
              button.setId("round-go-on");
              button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
              actions.add(button);
              if (next != RoundState.CLOSED) {
                actions.add(new Button(translate("round.close"), click -> close(round)));
              }
            });
    if (round.state() == RoundState.CLOSED) {
      Button download =
          new Button(
              translate("round.csv"),
              click ->
                  Download.text(
                      this,
                      "calibration-" + round.id() + ".csv",
                      "text/csv",
                      RoundTable.of(round, rounds.votes(round)).csv()));
      actions.add(download);
      if (!round.archived()) {
        actions.add(new Button(translate("round.archive"), click -> archive(round)));
      }
    }
    if (round.state() == RoundState.FIRST) {
      actions.add(new Button(translate("round.delete"), click -> delete(round)));
    }
    return actions;
  }

  private void goOn(CalibrationRound round, RoundState next) {
    RoundVotes votes = rounds.votes(round);
    int missing =
        round
            .state()
            .phase()
            .map(phase -> round.members().size() - votes.finished(phase).size())
            .orElse(0);
    Runnable deed = () -> tell(() -> rounds.goOn(round.id(), round.state()), "round.went-on");
    if (missing == 0) {
      deed.run();
    } else {
      Question.ask(
          translate("round.go." + next),
          translate("round.go-missing", missing, round.members().size()),
          translate("round.go." + next),
          deed);
    }
  }

  private void close(CalibrationRound round) {
    Question.beforeLoss(
        translate("round.close"),
        translate("round.close-words"),
        translate("round.close"),
        () -> tell(() -> rounds.close(round.id()), "round.went-on"));
  }

  private void archive(CalibrationRound round) {
    if (Refusals.told(() -> rounds.archive(round.id()))) {
      UI.getCurrent().navigate(RoundsView.class);
      Notifications.done(
          translate("list.archived", round.name()),
          () -> {
            if (Refusals.told(() -> rounds.bringBack(round.id()))) {
              UI.getCurrent().navigate(RoundsView.class);
            }
          });
    }
  }

  private void delete(CalibrationRound round) {
    Question.beforeLoss(
        translate("round.delete"),
        translate("round.delete-words"),
        translate("round.delete"),
        () -> leave(() -> rounds.delete(round.id()), "round.deleted"));
  }

  private void leave(Runnable deed, String word) {
    if (Refusals.told(deed)) {
      Notifications.done(translate(word));
      UI.getCurrent().navigate(RoundsView.class);
    }
  }

  private void tell(Runnable deed, String word) {
    if (Refusals.told(deed)) {
      Notifications.done(translate(word));
    }
    round().ifPresent(this::showAnew);
  }
}
