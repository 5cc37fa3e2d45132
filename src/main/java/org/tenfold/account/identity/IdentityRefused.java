package org.tenfold.account.identity;

/** Another server has signed somebody in, but here they cannot come in. */
public final class IdentityRefused extends RuntimeException {
  /** What to say to them. */
  public enum Why {
    /** Nobody has invited them, or they are switched off. */
    STRANGER,
    /** Their groups bring no role, or roles that exclude each other. */
    ROLELESS
  }

  private final Why why;

  IdentityRefused(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
