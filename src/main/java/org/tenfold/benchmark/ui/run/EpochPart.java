package org.tenfold.benchmark.ui.run;

import java.util.Optional;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.statistics.classification.ConfusionMatrix;

/** Clips that a network is asked about after an epoch. */
public enum EpochPart {
  /** Shown, and never used to choose. */
  TEST("test"),
  /** By it the best epoch is chosen, where that is asked for. */
  VALIDATION("validated");

  private final String key;

  EpochPart(String key) {
    this.key = key;
  }

  /** In words and ids. */
  String key() {
    return key;
  }

  Optional<ConfusionMatrix> of(EpochLoss epoch) {
    return switch (this) {
      case TEST -> epoch.test();
      case VALIDATION -> epoch.validated();
    };
  }

  /** Whether a run asks about these clips at all, by what is known so far. */
  public boolean isIn(Iterable<EpochLoss> epochs) {
    for (EpochLoss epoch : epochs) {
      if (of(epoch).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
