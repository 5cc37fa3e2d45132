package org.tenfold.calibration;

import java.util.Optional;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;

/** A round that is there, and one whose member asks. */
final class RoundsRead {
  private RoundsRead() {}

  /**
   * @throws InvalidInput when this project has no such round
   */
  static CalibrationRoundRow known(Optional<CalibrationRoundRow> round) {
    return round.orElseThrow(() -> new InvalidInput("calibration.unknown"));
  }

  /**
   * @throws InvalidInput when this project has no such round, or they are no member
   */
  static CalibrationRoundRow of(Optional<CalibrationRoundRow> round, PersonId member) {
    return known(round.filter(one -> one.has(member)));
  }
}
