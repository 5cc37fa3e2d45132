package org.tenfold.annotation;

import java.util.Locale;
import org.tenfold.language.Words;

/**
 * The hold on the clip had ended: the vote counts nowhere, is kept in the log, and nothing else is
 * lost.
 */
public class LateVoteException extends RuntimeException {
  LateVoteException() {
    super(Words.in(Locale.ENGLISH, "problem.late"));
  }
}
