package org.tenfold.annotation.vote;

import java.util.Locale;
import org.tenfold.language.Words;

/** The vote stands: its undo window is over, or it is not this person's to take back. */
public class UndoClosedException extends RuntimeException {
  public UndoClosedException() {
    super(Words.in(Locale.ENGLISH, "problem.undo-closed"));
  }
}
