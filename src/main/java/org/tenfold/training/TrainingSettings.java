package org.tenfold.training;

import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Normalisation;

/**
 * How to train.
 *
 * @param batchSize clips in a step; the last step of an epoch may have fewer
 * @param learningRate in an epoch whose {@link LearningRateSchedule} says 1
 * @param clipNorm longest step of all gradients together, above which they are shortened; 0: any
 *     length. A rare batch of far features would otherwise throw the weights to not-a-number.
 * @param stopping which epoch's weights are used
 * @param seed of the first weights, the order of the clips, the augmentation and the dropout
 * @param normalisation of the pixels, in training and in use
 * @param refinement what is done beside the paper
 * @param classes what the network tells apart
 */
public record TrainingSettings(
    TrainingLoss loss,
    Optimiser optimiser,
    LearningRateSchedule schedule,
    int epochs,
    int batchSize,
    double learningRate,
    double clipNorm,
    ClassBalancing balance,
    Augmentation augmentation,
    EarlyStopping stopping,
    Precision precision,
    long seed,
    Normalisation normalisation,
    Refinement refinement,
    Classes classes) {
  /** Adam at a constant rate, gradients no longer than 1, nothing augmented or balanced. */
  public static TrainingSettings of(
      TrainingLoss loss, int epochs, int batchSize, double learningRate, long seed) {
    return new TrainingSettings(
        loss,
        Optimiser.Adam.of(0, false),
        new LearningRateSchedule.Constant(),
        epochs,
        batchSize,
        learningRate,
        1,
        ClassBalancing.NONE,
        Augmentation.NONE,
        EarlyStopping.NONE,
        Precision.SINGLE,
        seed,
        Normalisation.CENTRED,
        Refinement.NONE,
        Classes.DFEW);
  }

  public TrainingSettings with(Optimiser other) {
    return new TrainingSettings(
        loss,
        other,
        schedule,
        epochs,
        batchSize,
        learningRate,
        clipNorm,
        balance,
        augmentation,
        stopping,
        precision,
        seed,
        normalisation,
        refinement,
        classes);
  }

  public TrainingSettings with(LearningRateSchedule other) {
    return new TrainingSettings(
        loss,
        optimiser,
        other,
        epochs,
        batchSize,
        learningRate,
        clipNorm,
        balance,
        augmentation,
        stopping,
        precision,
        seed,
        normalisation,
        refinement,
        classes);
  }

  public TrainingSettings with(EarlyStopping other) {
    return new TrainingSettings(
        loss,
        optimiser,
        schedule,
        epochs,
        batchSize,
        learningRate,
        clipNorm,
        balance,
        augmentation,
        other,
        precision,
        seed,
        normalisation,
        refinement,
        classes);
  }

  public TrainingSettings with(Normalisation other) {
    return new TrainingSettings(
        loss,
        optimiser,
        schedule,
        epochs,
        batchSize,
        learningRate,
        clipNorm,
        balance,
        augmentation,
        stopping,
        precision,
        seed,
        other,
        refinement,
        classes);
  }

  public TrainingSettings with(Refinement other) {
    return new TrainingSettings(
        loss,
        optimiser,
        schedule,
        epochs,
        batchSize,
        learningRate,
        clipNorm,
        balance,
        augmentation,
        stopping,
        precision,
        seed,
        normalisation,
        other,
        classes);
  }
}
