package org.tenfold.recruitment;

import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.admission.AdmissionService;
import org.tenfold.annotation.AnnotationService;

/**
 * Who can go no further, whatever they do: of another background than the project's, without an
 * attempt left at its test, or paused by a curator, who saw their answers on gold clips.
 */
@Component
class ScreenedOut {
  private final AdmissionService admission;
  private final AnnotationService annotation;

  ScreenedOut(AdmissionService admission, AnnotationService annotation) {
    this.admission = admission;
    this.annotation = annotation;
  }

  boolean has(PersonId person) {
    return annotation.refusal(person).filter(why -> why.code().equals("paused")).isPresent()
        || admission.standing(person).isOver();
  }
}
