package org.tenfold.statistics.planning;

import java.util.List;
import java.util.SplittableRandom;

/** Where movies, clips and people are drawn from. Immutable, so that threads can share it. */
public sealed interface Population permits SeenVotes, AssumedVotes {
  int categories();

  /**
   * A movie with all its clips.
   *
   * @param votes of each clip
   */
  List<DrawnClip> movie(SplittableRandom random, int votes);

  /**
   * By how much kappa of each person with the others lies above that of all, sum 0; empty where
   * nobody knows who voted, or all are alike.
   */
  double[] people();

  /** How many movies the draws rest on; {@link Integer#MAX_VALUE} for a model. */
  int movies();
}
