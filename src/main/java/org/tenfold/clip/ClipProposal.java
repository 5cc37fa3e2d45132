package org.tenfold.clip;

import org.tenfold.label.Label;
import org.tenfold.movie.MovieId;

/**
 * What a collector wants cut.
 *
 * @param startMicros first instant, microseconds from the movie's first; inclusive
 * @param endMicros first instant after it; exclusive
 */
public record ClipProposal(
    MovieId movie, long startMicros, long endMicros, Label estimate, ClipTags tags) {}
