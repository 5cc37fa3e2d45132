package org.tenfold.admission;

import java.util.Locale;

/** What may stand between a person and their first clip, in the order in which it is asked. */
public enum Step {
  BACKGROUND("About you"),
  CONSENT("Consent"),
  GUIDELINES("Guidelines"),
  TRAINING("Training round"),
  QUALIFICATION("Qualification test");

  private final String title;

  Step(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** As the API names it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
