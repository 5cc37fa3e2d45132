package org.tenfold.annotation.vote;

import java.util.Locale;
import org.tenfold.language.Words;

/**
 * The hold on the clip had ended: the vote counts nowhere, is kept in the log, and nothing else is
 * lost.
 */
public class LateVoteException extends RuntimeException {
  public LateVoteException() {
    super(Words.in(Locale.ENGLISH, "problem.late"));
  }
}
