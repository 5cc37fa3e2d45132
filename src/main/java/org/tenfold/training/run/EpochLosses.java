package org.tenfold.training.run;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tenfold.training.EpochTally;

/**
 * Losses of one epoch, means over its clips.
 *
 * @param fold number of the fold
 * @param epoch 1-based
 * @param features EC-STFL or centre loss without its weight, over the batches for which it is
 *     defined; empty where there is none
 * @param validation cross-entropy on the validation part after the epoch; empty where there is none
 * @param learningRate of all its steps
 * @param waited share of the time that the engine waited for its clips, 0..1
 * @param skipped steps left out because their clips were of one class
 * @param validated how the validation part was judged; empty where there is none
 * @param test of the fold's test clips; empty where they were not asked about after this epoch
 */
public record EpochLosses(
    int fold,
    int epoch,
    double total,
    double crossEntropy,
    OptionalDouble features,
    OptionalDouble validation,
    double learningRate,
    double clipsPerSecond,
    double waited,
    int skipped,
    Optional<EpochTally> validated,
    Optional<EpochTally> test) {}
