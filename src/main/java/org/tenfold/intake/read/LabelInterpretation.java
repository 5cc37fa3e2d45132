package org.tenfold.intake.read;

import org.tenfold.label.Label;

/** What the text of a label says. */
public sealed interface LabelInterpretation {
  record Of(Label emotion) implements LabelInterpretation {}

  enum None implements LabelInterpretation {
    /** The clip is not single-labelled. */
    NO_LABEL,
    /** The person wants such votes left out. */
    LEFT_OUT,
    /** A number that this coding does not have. */
    OUT_OF_RANGE,
    /** Only a person can say. */
    UNKNOWN
  }
}
