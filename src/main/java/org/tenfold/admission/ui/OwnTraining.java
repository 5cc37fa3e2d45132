package org.tenfold.admission.ui;

import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.admission.AdmissionService;
import org.tenfold.admission.Score;
import org.tenfold.annotation.ui.OwnFigure;
import org.tenfold.language.Words;

/** How much of the training round somebody judged as expected. */
@Component
@Order(1)
class OwnTraining implements OwnFigure {
  private final AdmissionService admission;

  OwnTraining(AdmissionService admission) {
    this.admission = admission;
  }

  @Override
  public Optional<Figure> of(PersonId me, Locale reader) {
    Score all = admission.practice(me).values().stream().reduce(Score.NONE, Score::plus);
    return all.total() == 0
        ? Optional.empty()
        : Optional.of(
            new Figure(
                Words.in(reader, "label.training", all.right(), all.total()),
                AdmissionService.PAGE));
  }
}
