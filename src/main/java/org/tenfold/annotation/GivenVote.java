package org.tenfold.annotation;

import java.time.Instant;
import org.tenfold.account.PersonId;
import org.tenfold.label.Label;

/**
 * One stored vote as curators see it.
 *
 * @param annotator as people call them
 * @param responseMillis from the first frame to the key
 * @param watchedFraction part of the clip that was played before the key, 0..1
 * @param replays how often the clip began again
 * @param speed last playing speed, 1 as filmed
 */
public record GivenVote(
    PersonId person,
    String annotator,
    Label emotion,
    int responseMillis,
    double watchedFraction,
    int replays,
    double speed,
    Instant givenAt) {}
