package org.tenfold.annotation;

/**
 * The hold on the clip had ended: the vote counts nowhere, is kept in the log, and nothing else is
 * lost.
 */
public class LateVoteException extends RuntimeException {
  LateVoteException() {
    super("You no longer hold this clip: the time was over, or it was judged in another tab.");
  }
}
