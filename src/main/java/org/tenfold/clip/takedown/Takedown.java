package org.tenfold.clip.takedown;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tenfold.account.PersonId;
import org.tenfold.movie.MovieId;

/**
 * A movie with all its clips, or some clips, that were taken down.
 *
 * @param movie empty where only clips went
 * @param by who did it here
 */
public record Takedown(
    UUID id, Optional<MovieId> movie, AskedBy askedBy, String reason, PersonId by, Instant at) {}
