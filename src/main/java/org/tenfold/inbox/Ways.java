package org.tenfold.inbox;

/** How somebody hears of a kind of notices. */
public record Ways(boolean inApp, boolean byMail) {
  boolean none() {
    return !inApp && !byMail;
  }
}
