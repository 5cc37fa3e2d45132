package org.tenfold.annotation;

import org.tenfold.clip.ClipId;

/**
 * What becomes of a clip that annotators could not judge is decided, in the transaction that
 * publishes this.
 */
public record QuestionDecided(ClipId clip) {}
