package org.tenfold.recruitment;

import java.util.Optional;
import org.tenfold.recruitment.terms.Arrival;
import org.tenfold.recruitment.terms.Completion;
import org.tenfold.recruitment.terms.ParticipationState;

/**
 * What a participant is shown at the end.
 *
 * @param judged clips and control tasks that they judged
 * @param clips that were asked for
 * @param code empty: none
 * @param redirect where the platform wants them back
 */
public record Farewell(
    ParticipationState state, int judged, int clips, String code, Optional<String> redirect) {
  static Farewell of(Recruitment recruitment, ParticipationState state, Arrival who, int judged) {
    Completion completion = recruitment.terms().completion();
    return new Farewell(
        state,
        judged,
        recruitment.terms().clips(),
        completion.code(state),
        completion.redirect(state, who));
  }
}
