package org.tenfold.release;

import org.tenfold.emotion.Emotion;

/** A line of {@code set_k.csv}: DFEW's integer name of a clip and its single label. */
public record LabelledClip(int videoName, Emotion label) {}
