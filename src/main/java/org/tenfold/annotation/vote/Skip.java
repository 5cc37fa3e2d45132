package org.tenfold.annotation.vote;

import java.util.UUID;
import org.tenfold.error.InvalidInput;

/**
 * An annotator's word that a clip cannot be judged.
 *
 * @param id made by the browser, so that a repeated send is known as such
 * @param note at most {@value #MOST_NOTE} characters, may be empty
 */
public record Skip(UUID id, SkipReason reason, String note) {
  public static final int MOST_NOTE = 400;

  public Skip {
    if (note.length() > MOST_NOTE) {
      throw new InvalidInput("annotation.note-length", MOST_NOTE);
    }
  }
}
