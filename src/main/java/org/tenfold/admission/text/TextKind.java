package org.tenfold.admission.text;

import org.tenfold.error.Message;

/** The two texts of a project that people read before they label. */
public enum TextKind {
  CONSENT("admission.consent-text"),
  GUIDELINES("admission.guidelines");

  private final String title;

  TextKind(String title) {
    this.title = title;
  }

  public Message title() {
    return Message.of(title);
  }
}
