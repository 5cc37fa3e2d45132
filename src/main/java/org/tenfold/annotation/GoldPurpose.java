package org.tenfold.annotation;

/** What a gold clip serves. */
public enum GoldPurpose {
  /** The training round, with the answer shown afterwards. */
  TRAINING("annotation.gold-training"),
  /** The qualification test. */
  TEST("annotation.gold-test"),
  /** Checks among ordinary clips. */
  HIDDEN("annotation.gold-hidden");

  private final String code;

  GoldPurpose(String code) {
    this.code = code;
  }

  /** Of its words among the messages. */
  public String code() {
    return code;
  }
}
