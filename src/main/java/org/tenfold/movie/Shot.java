package org.tenfold.movie;

import java.util.Optional;

/**
 * A stretch of a film between two cuts, in microseconds from the film's first instant.
 *
 * @param face its longest stretch with one face that can be followed
 */
public record Shot(long startMicros, long endMicros, Optional<Range> face) {
  /** In microseconds; {@code end} exclusive. */
  public record Range(long startMicros, long endMicros) {}
}
