package org.tenfold.annotation;

import java.util.UUID;
import org.tenfold.emotion.Emotion;

/**
 * One judgement as the labelling screen sends it.
 *
 * @param id made by the browser, so that a repeated send is known as such
 * @param responseMillis from the first frame to the key
 * @param watchedFraction greatest part of the clip seen before the key, 0..1
 */
public record Vote(
    UUID id, Emotion emotion, int responseMillis, double watchedFraction, int replays) {}
