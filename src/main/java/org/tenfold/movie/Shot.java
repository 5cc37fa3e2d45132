package org.tenfold.movie;

import java.util.List;

/**
 * A stretch of a movie between two cuts, in microseconds from the movie's first instant.
 *
 * @param moments ranges of a clip's length with one face that can be followed, in their order
 */
public record Shot(long startMicros, long endMicros, List<Range> moments) {
  /** In microseconds; {@code end} exclusive. */
  public record Range(long startMicros, long endMicros) {}
}
