package org.tenfold.calibration.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.tenfold.agreement.ui.Download;
import org.tenfold.calibration.CalibrationRound;
import org.tenfold.calibration.CalibrationRounds;
import org.tenfold.calibration.RoundState;
import org.tenfold.calibration.result.RoundVotes;
import org.tenfold.web.Notifications;
import org.tenfold.web.Question;
import org.tenfold.web.Refusals;

/** What a curator may do with a round in its state: go on, close, take along, archive, delete. */
class RoundActions extends Div {
  private final transient CalibrationRounds rounds;
  private final transient CalibrationRound round;
  private final transient Runnable changed;

  /**
   * @param changed is told after the round may have got another state
   */
  RoundActions(CalibrationRounds rounds, CalibrationRound round, Runnable changed) {
    this.rounds = rounds;
    this.round = round;
    this.changed = changed;
    addClassName("tf-actions");
    round.state().next().ifPresent(this::addNext);
    if (round.state() == RoundState.CLOSED) {
      add(new Button(translate("round.csv"), click -> download()));
      if (!round.archived()) {
        add(new Button(translate("round.archive"), click -> archive()));
      }
    }
    if (round.state() == RoundState.FIRST) {
      add(new Button(translate("round.delete"), click -> delete()));
    }
  }

  private void addNext(RoundState next) {
    Button button = new Button(translate("round.go." + next), click -> goOn(next));
    button.setId("round-go-on");
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(button);
    if (next != RoundState.CLOSED) {
      add(new Button(translate("round.close"), click -> close()));
    }
  }

  private void download() {
    Download.text(
        this,
        "calibration-" + round.id() + ".csv",
        "text/csv",
        RoundTable.of(round, rounds.votes(round)).csv());
  }

  private void goOn(RoundState next) {
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

  private void close() {
    Question.beforeLoss(
        translate("round.close"),
        translate("round.close-words"),
        translate("round.close"),
        () -> tell(() -> rounds.close(round.id()), "round.went-on"));
  }

  private void archive() {
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

  private void delete() {
    Question.beforeLoss(
        translate("round.delete"),
        translate("round.delete-words"),
        translate("round.delete"),
        () -> leave(() -> rounds.delete(round.id()), "round.deleted"));
  }

  private static void leave(Runnable deed, String word) {
    if (Refusals.told(deed)) {
      Notifications.done(translate(word));
      UI.getCurrent().navigate(RoundsView.class);
    }
  }

  private void tell(Runnable deed, String word) {
    if (Refusals.told(deed)) {
      Notifications.done(translate(word));
    }
    changed.run();
  }
}
