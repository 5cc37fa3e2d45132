package org.tenfold.benchmark.board;

import org.tenfold.benchmark.sent.SentResult;
import org.tenfold.benchmark.study.SeedScores;
import org.tenfold.training.TrainingSpec.Configuration;

/**
 * Whoever has a place on a board.
 *
 * @param scores over all of its seeds
 */
public record Entrant(Origin origin, SeedScores scores) {
  /** Where its predictions are from. */
  public sealed interface Origin {
    /** Trained here. */
    record Ours(Configuration configuration, Repetition repeated) implements Origin {}

    /** Predicted elsewhere: neither settings nor training are known. */
    record Elsewhere(SentResult sent) implements Origin {}
  }

  /** What came of training a configuration's seeds once more. */
  public enum Repetition {
    /** Never tried. */
    NONE,
    /** The same seed gave other probabilities. */
    OTHER_FIGURES,
    /** Every probability was the same in all bits. */
    BIT_FOR_BIT,
    /** And no card was used. */
    BIT_FOR_BIT_ON_CPU
  }
}
