package org.tenfold.recruitment.terms;

/** How a participation stands. Stored by name. */
public enum ParticipationState {
  WORKING,
  /** All clips are judged, or those that there were. */
  FINISHED,
  /** Of another background, failed in the test, or paused by a curator. */
  SCREENED_OUT,
  /** There was not one clip left to judge. */
  NOTHING_LEFT,
  /** Stopped, and the place was given to somebody else, or they went on to another recruitment. */
  LEFT
}
