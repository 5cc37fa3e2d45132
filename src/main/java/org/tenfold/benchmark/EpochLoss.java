package org.tenfold.benchmark;

/** Mean training loss of one epoch; folds and epochs count from 1. */
public record EpochLoss(int fold, int epoch, double loss) {}
