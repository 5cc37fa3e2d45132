package org.tenfold.benchmark.people;

import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.label.Label;

/**
 * How far votes and a network together believe the label of a clip.
 *
 * @param belief in the label that the release has, 0..1
 * @param likeliest what they believe most
 * @param likelihood of that, 0..1
 */
public record LabelDoubt(PredictedClip clip, double belief, Label likeliest, double likelihood) {}
