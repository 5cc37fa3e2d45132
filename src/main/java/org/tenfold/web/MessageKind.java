package org.tenfold.web;

import java.util.Locale;

/** How a message line in one of our elements looks. */
public enum MessageKind {
  INFO,
  SUCCESS,
  ERROR;

  /** The name the elements know it by. */
  public String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }
}
