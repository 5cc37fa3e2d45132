package org.tenfold.benchmark.comparison;

import java.util.List;
import org.tenfold.benchmark.study.SeedScores;

/**
 * Configurations of one release and what was sent in, each against the first.
 *
 * @param contenders two or more
 * @param againstFirst of each but the first, in their order
 */
public record Comparison(List<Contender> contenders, List<PairTests> againstFirst) {

  /**
   * One of them.
   *
   * @param epochs by number; empty where no run kept them
   */
  public record Contender(SeedScores scores, List<EpochMean> epochs) {}

  /** Shares of each row of this one's confusion less those of the first's, −1..1. */
  public double[][] confusionDifference(int contender) {
    return PairTests.confusionDifference(
        contenders.getFirst().scores().confusion(), contenders.get(contender).scores().confusion());
  }
}
