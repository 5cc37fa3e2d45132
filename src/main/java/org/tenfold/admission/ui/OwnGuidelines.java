package org.tenfold.admission.ui;

import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.admission.AdmissionService;
import org.tenfold.admission.text.TextKind;
import org.tenfold.annotation.ui.OwnFigure;
import org.tenfold.language.Words;

/** The way from the labelling screen to the guidelines, to read them again. */
@Component
@Order(0)
class OwnGuidelines implements OwnFigure {
  private final AdmissionService admission;

  OwnGuidelines(AdmissionService admission) {
    this.admission = admission;
  }

  @Override
  public Optional<Figure> of(PersonId me, Locale reader) {
    return admission
        .text(TextKind.GUIDELINES)
        .map(text -> new Figure(Words.in(reader, "step.GUIDELINES"), AdmissionService.PAGE));
  }
}
