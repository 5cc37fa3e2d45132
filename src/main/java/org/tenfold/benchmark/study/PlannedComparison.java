package org.tenfold.benchmark.study;

import org.tenfold.statistics.classification.Metric;

/**
 * The one comparison that a study is made for, said before its runs: what is chosen afterwards
 * among many is found by chance too often.
 *
 * @param first place in the plan's configurations, from 0
 * @param other place of the one that is compared with it
 * @param metric UAR or WAR
 */
public record PlannedComparison(int first, int other, Metric metric) {
  public PlannedComparison {
    if (first < 0 || other < 0 || first == other) {
      throw new IllegalArgumentException("rows " + first + " and " + other + " are no pair");
    }
  }
}
