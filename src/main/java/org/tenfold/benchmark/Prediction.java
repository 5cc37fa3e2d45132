package org.tenfold.benchmark;

import org.tenfold.emotion.Emotion;

/** What the network that never saw this clip in training said of it. */
public record Prediction(int number, int fold, Emotion label, Emotion predicted) {}
