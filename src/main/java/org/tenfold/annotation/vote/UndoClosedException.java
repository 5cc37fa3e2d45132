package org.tenfold.annotation.vote;

import org.tenfold.error.InvalidInput;

/** The vote stands: its undo window is over, or it is not this person's to take back. */
public class UndoClosedException extends InvalidInput {
  public UndoClosedException() {
    super("annotation.undo-closed");
  }

  @Override
  public String kind() {
    return "undo-closed";
  }

  @Override
  public int status() {
    return 409;
  }
}
