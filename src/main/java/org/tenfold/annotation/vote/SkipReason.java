package org.tenfold.annotation.vote;

/** Why a clip cannot be judged. Never a vote. */
public enum SkipReason {
  NO_FACE,
  TWO_FACES,
  BROKEN,
  NONE_OF_SEVEN,
  OTHER
}
