package org.tenfold.recruitment;

import org.tenfold.error.InvalidInput;
import org.tenfold.recruitment.terms.Arrival;
import org.tenfold.recruitment.terms.ParticipationState;

/** Nobody is let in, and no place is free: the platform is to be told by a code. */
public class TurnedAwayException extends InvalidInput {
  private final transient Recruitment recruitment;
  private final transient Arrival who;

  TurnedAwayException(String code, Recruitment recruitment, Arrival who) {
    super(code);
    this.recruitment = recruitment;
    this.who = who;
  }

  /** What they are shown, as at an end. */
  public Farewell farewell() {
    return Farewell.of(recruitment, ParticipationState.NOTHING_LEFT, who, 0);
  }
}
