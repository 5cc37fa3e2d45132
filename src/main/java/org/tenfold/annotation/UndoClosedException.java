package org.tenfold.annotation;

/** The vote stands: its undo window is over, or it is not this person's to take back. */
public class UndoClosedException extends RuntimeException {
  UndoClosedException() {
    super("This vote can no longer be taken back. Ask a curator if it was a slip.");
  }
}
