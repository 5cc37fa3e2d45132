package org.tenfold.annotation;

import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.label.VoteCounts;
import org.tenfold.movie.MovieId;

/**
 * An accepted clip with what one panel said of it so far.
 *
 * @param number the clip's name in exports
 * @param durationMicros length of the cut clip
 * @param mediaKey SHA-256 of the cut clip
 * @param estimatedEmotion what its collector thought; no vote
 */
public record ClipVotes(
    ClipId clip,
    int number,
    MovieId movie,
    long durationMicros,
    String mediaKey,
    Label estimatedEmotion,
    VoteCounts votes) {
  public double durationSeconds() {
    return durationMicros / 1e6;
  }
}
