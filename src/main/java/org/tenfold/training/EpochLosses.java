package org.tenfold.training;

import java.util.OptionalDouble;

/**
 * Losses of one epoch, means over its clips.
 *
 * @param fold number of the fold
 * @param epoch 1-based
 * @param ecStfl without lambda, over the batches for which it is defined; empty where there is none
 */
public record EpochLosses(
    int fold,
    int epoch,
    double total,
    double softmax,
    OptionalDouble ecStfl,
    double clipsPerSecond) {}
