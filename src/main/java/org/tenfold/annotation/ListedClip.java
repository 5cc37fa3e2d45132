package org.tenfold.annotation;

import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.movie.MovieId;

/**
 * An accepted clip that annotators judge, with what is known of it beside their votes. Gold clips
 * are none of these: they have no ten votes.
 *
 * @param number the clip's name in exports
 * @param seconds how long it lasts
 * @param estimate what its collector thought; no vote
 */
public record ListedClip(
    ClipId id,
    int number,
    MovieId movie,
    String movieTitle,
    PersonId collector,
    String collectorName,
    double seconds,
    Label estimate) {}
