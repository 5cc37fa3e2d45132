package org.tenfold.media.sound;

import org.tenfold.error.BadInputException;

/** The sound changes its rate or channels on the way, which damage can also seem to do. */
public final class SoundChangesException extends BadInputException {
  SoundChangesException(Throwable cause) {
    super(
        "This film's sound changes its rate or channels on the way, or is damaged. Cut it without"
            + " sound, or convert its sound to AAC.",
        cause);
  }
}
