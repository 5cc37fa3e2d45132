package org.tenfold.calibration.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.ui.OwnFigure;
import org.tenfold.calibration.CalibrationRound;
import org.tenfold.calibration.CalibrationVoting;
import org.tenfold.language.Words;

/** Leads an annotator from their screen to a round that waits for them. */
@Component
@Order(0)
class WaitingRounds implements OwnFigure {
  private final CalibrationVoting voting;

  WaitingRounds(CalibrationVoting voting) {
    this.voting = voting;
  }

  @Override
  public Optional<Figure> of(PersonId me, Locale reader) {
    List<CalibrationRound> waiting = voting.waiting(me);
    return waiting.stream()
        .findFirst()
        .map(
            first ->
                new Figure(
                    Words.in(reader, "round.waits", first.name()),
                    TakePartView.address(first.id())));
  }
}
