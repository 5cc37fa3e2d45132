package org.tenfold.training.loss;

import java.util.OptionalDouble;

/**
 * Loss of one batch before its step.
 *
 * @param total what was minimised
 * @param crossEntropy its part on the logits, mean over the batch
 * @param features its part on the features, EC-STFL or centre loss, without its weight; empty where
 *     there is none or it is not defined for the batch
 */
public record StepLoss(double total, double crossEntropy, OptionalDouble features) {}
