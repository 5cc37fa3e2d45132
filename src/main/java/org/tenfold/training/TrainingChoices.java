package org.tenfold.training;

import java.util.List;
import org.tenfold.training.loss.TrainingLoss;

/** What forms and flags choose from, each with the numbers that it has where none are given. */
public final class TrainingChoices {
  /** The paper's three with its weights, then those that learn from the shares of the votes. */
  public static final List<TrainingLoss> LOSSES =
      List.of(
          new TrainingLoss.Softmax(),
          new TrainingLoss.Centre(1e-4, 0.5),
          new TrainingLoss.EcStfl(10),
          new TrainingLoss.SoftLabel(),
          new TrainingLoss.Divergence());

  public static final List<Optimiser> OPTIMISERS =
      List.of(Optimiser.Adam.of(0, false), Optimiser.Adam.of(0, true), new Optimiser.Sgd(0.9, 0));

  /** Without a warm-up. */
  public static final List<LearningRateSchedule> SCHEDULES =
      List.of(
          new LearningRateSchedule.Plateau(10),
          new LearningRateSchedule.Constant(),
          new LearningRateSchedule.Step(10),
          new LearningRateSchedule.Cosine());

  public static final List<ClassBalancing> BALANCES =
      List.of(ClassBalancing.NONE, ClassBalancing.WEIGHTED, ClassBalancing.SAMPLED);

  public static final List<Precision> PRECISIONS = List.of(Precision.SINGLE, Precision.MIXED);

  private TrainingChoices() {}
}
