package org.tenfold.admission.text;

import org.tenfold.error.Message;

/** The two texts of a project that people read before they label. */
public enum TextKind {
  CONSENT("consent_text", "consent_given", "admission.consent-text"),
  GUIDELINES("guideline", "guideline_read", "admission.guidelines");

  private final String table;
  private final String receipts;
  private final String title;

  TextKind(String table, String receipts, String title) {
    this.table = table;
    this.receipts = receipts;
    this.title = title;
  }

  String table() {
    return table;
  }

  /** The table of who agreed to, or read, which version. */
  String receipts() {
    return receipts;
  }

  public Message title() {
    return Message.of(title);
  }
}
