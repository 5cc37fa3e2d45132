package org.tenfold.media.sound;

import org.tenfold.error.InvalidInput;

/** The sound changes its rate or channels on the way, which damage can also seem to do. */
public final class SoundChangesException extends InvalidInput {
  SoundChangesException(Throwable cause) {
    super(cause, "media.sound-changes");
  }
}
