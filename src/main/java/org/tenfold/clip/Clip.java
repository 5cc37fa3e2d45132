package org.tenfold.clip;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.label.Label;
import org.tenfold.movie.MovieId;

/**
 * A stretch of a movie that shows, as its collector thinks, one emotion of one person.
 *
 * @param number the clip's name in every export, DFEW's {@code order}; unique in the installation
 * @param startMicros first instant, microseconds from the movie's first; inclusive
 * @param endMicros first instant after it; exclusive
 * @param tags who is seen where, for the rule "once a scene"
 * @param estimatedEmotion what its collector, or the curator after them, thinks it shows; no vote
 * @param cut what the cutter made of it; absent until it is cut
 * @param rejection why the check turned it down; only when {@link ClipStatus#REJECTED}
 */
public record Clip(
    ClipId id,
    int number,
    MovieId movieId,
    long startMicros,
    long endMicros,
    ClipTags tags,
    Label estimatedEmotion,
    ClipStatus status,
    PersonId collectorId,
    Instant createdAt,
    @Nullable Cut cut,
    @Nullable String rejection) {

  /** The product of the cutter. */
  @Embeddable
  public record Cut(
      String mediaKey, String posterKey, int frames, double fps, long durationMicros) {
    public double durationSeconds() {
      return durationMicros / 1e6;
    }
  }

  public double startSeconds() {
    return startMicros / 1e6;
  }

  public double endSeconds() {
    return endMicros / 1e6;
  }
}
