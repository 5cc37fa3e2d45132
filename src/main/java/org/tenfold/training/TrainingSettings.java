package org.tenfold.training;

/**
 * How to train.
 *
 * @param batchSize clips in a step; the last step of an epoch may have fewer
 * @param learningRate of the Adam optimiser, the same in all epochs
 * @param seed of the first weights, the order of the clips and the dropout
 */
public record TrainingSettings(
    TrainingLoss loss, int epochs, int batchSize, double learningRate, long seed) {}
