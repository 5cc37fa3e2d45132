package org.tenfold.annotation;

/**
 * The hold on the clip had ended and somebody else judged it: the vote was not taken, and nothing
 * else is lost.
 */
public class LateVoteException extends RuntimeException {
  LateVoteException() {
    super("Somebody else has judged this clip meanwhile. Here is the next one.");
  }
}
