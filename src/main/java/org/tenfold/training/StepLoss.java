package org.tenfold.training;

import java.util.OptionalDouble;

/**
 * Loss of one batch before its step.
 *
 * @param total what was minimised
 * @param softmax its cross-entropy part, mean over the batch
 * @param ecStfl its {@link EcStflLoss}, without lambda; empty where not part of the loss, or not
 *     defined for the batch
 */
public record StepLoss(double total, double softmax, OptionalDouble ecStfl) {}
