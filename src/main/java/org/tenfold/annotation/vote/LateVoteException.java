package org.tenfold.annotation.vote;

import org.tenfold.error.InvalidInput;

/**
 * The hold on the clip had ended: the vote counts nowhere, is kept in the log, and nothing else is
 * lost.
 */
public class LateVoteException extends InvalidInput {
  public LateVoteException() {
    super("annotation.late");
  }

  @Override
  public String kind() {
    return "late";
  }

  @Override
  public int status() {
    return 409;
  }
}
