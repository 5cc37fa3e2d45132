package org.tenfold.clip.takedown;

/** Who wanted something gone. */
public enum AskedBy {
  /** Of the movie's rights. */
  OWNER,
  /** Shown in it. */
  PERSON,
  /** The lab itself. */
  LAB
}
