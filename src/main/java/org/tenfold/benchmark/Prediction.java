package org.tenfold.benchmark;

import org.tenfold.emotion.Emotion;

/**
 * What a model said about a clip that it was tested on.
 *
 * @param videoName of the clip
 * @param fold whose test part the clip was in; the same text for all when there are no folds
 */
public record Prediction(String videoName, String fold, Emotion truth, Emotion predicted) {}
