package org.tenfold.admission.text;

import java.time.Instant;

/**
 * One version of a text.
 *
 * @param version from 1
 * @param markdown as its author wrote it; shown through a component that sanitises
 */
public record ProjectText(int version, String markdown, Instant createdAt) {
  public static final int MOST_CHARACTERS = 20_000;
}
