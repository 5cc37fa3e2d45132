package org.tenfold.admission.text;

/** The two texts of a project that people read before they label. */
public enum TextKind {
  CONSENT("consent_text", "consent_given", "consent text"),
  GUIDELINES("guideline", "guideline_read", "guidelines");

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

  public String title() {
    return title;
  }
}
