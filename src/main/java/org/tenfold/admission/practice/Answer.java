package org.tenfold.admission.practice;

import org.tenfold.emotion.Emotion;

/** One judgement of a clip whose emotion is known. */
public record Answer(Emotion given, Emotion expected) {
  public boolean right() {
    return given == expected;
  }
}
