package org.tenfold.annotation;

import java.time.Instant;
import org.tenfold.emotion.Emotion;

/** One stored vote as curators see it. */
public record GivenVote(String annotator, Emotion emotion, int responseMillis, Instant givenAt) {}
