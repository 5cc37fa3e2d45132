package org.tenfold.annotation.vote;

/** Why a clip cannot be judged. Never a vote. */
public enum SkipReason {
  NO_FACE("annotation.skip-no-face"),
  TWO_FACES("annotation.skip-two-faces"),
  BROKEN("annotation.skip-broken"),
  NONE_OF_SEVEN("annotation.skip-none-of-seven"),
  OTHER("annotation.skip-other");

  private final String code;

  SkipReason(String code) {
    this.code = code;
  }

  /** Of its words among the messages. */
  public String code() {
    return code;
  }
}
