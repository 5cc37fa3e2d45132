package org.tenfold.admission;

import java.util.Locale;

/** What may stand between a person and their first clip, in the order in which it is asked. */
public enum Step {
  BACKGROUND,
  CONSENT,
  GUIDELINES,
  TRAINING,
  QUALIFICATION;

  /** As the API names it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
