package org.tenfold.annotation;

/** Keeps what annotators write beside their votes. */
public interface VoteNotes {
  /**
   * Told again of the same vote, it changes nothing.
   *
   * @throws org.tenfold.error.InvalidInput when the words are too many
   */
  void noted(OwnVote vote, String words);
}
