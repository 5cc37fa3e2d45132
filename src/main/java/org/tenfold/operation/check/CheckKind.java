package org.tenfold.operation.check;

import java.util.Locale;

/** What is compared. Stored by name: none is ever renamed. */
public enum CheckKind {
  /** Files that the database names, and files of the media store. */
  STORE,
  /** The log of votes, hash by hash, and the tables that it tells the same as. */
  VOTES;

  /** In figures and words. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
