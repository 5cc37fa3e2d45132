package org.tenfold.calibration;

import java.util.Optional;
import org.tenfold.calibration.result.Phase;

/** Where a round stands. It only goes forward. */
public enum RoundState {
  /** All judge, and nobody sees what others say. */
  FIRST,
  /** The votes are shown, without names, and people talk about them. */
  TALK,
  /** All judge again. */
  SECOND,
  CLOSED;

  /** In which people judge now. */
  public Optional<Phase> phase() {
    return switch (this) {
      case FIRST -> Optional.of(Phase.FIRST);
      case SECOND -> Optional.of(Phase.SECOND);
      case TALK, CLOSED -> Optional.empty();
    };
  }

  /** What comes after it; empty at the end. */
  public Optional<RoundState> next() {
    return this == CLOSED ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }

  /** Whether members may see what all said the first time. */
  public boolean shows() {
    return this == TALK || this == CLOSED;
  }
}
