package org.tenfold.annotation.vote;

import java.util.Locale;
import org.tenfold.language.Words;

/** The clip must be shown before it is judged. The hold stays. */
public class NotWatchedException extends RuntimeException {
  public NotWatchedException() {
    super(Words.in(Locale.ENGLISH, "problem.not-watched"));
  }
}
