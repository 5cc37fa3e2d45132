package org.tenfold.admission.practice;

import org.tenfold.label.Label;

/** One judgement of a clip whose emotion is known. */
public record Answer(Label given, Label expected) {
  public boolean right() {
    return given == expected;
  }
}
