package org.tenfold.project;

import org.tenfold.error.InvalidInput;

/**
 * What may be cut from a movie, and how many people look at a clip before annotators do.
 *
 * @param clipsPerMovie most clips from one movie; rejected ones do not count
 * @param leastMillis shortest clip
 * @param mostMillis longest clip
 * @param tagsNeeded whether each clip names its person and its scene, so that the same person in
 *     the same scene counts once
 * @param checkers how many different people must accept a clip: 1 or 2; the collector is none of
 *     them where two are needed
 */
public record CollectionRule(
    int clipsPerMovie, int leastMillis, int mostMillis, boolean tagsNeeded, int checkers) {
  /** Below this no sixteen frames exist at the usual frame rates, and no expression either. */
  public static final int LEAST_MILLIS = 200;

  private static final int MOST_CLIPS = 1000;
  private static final int MOST_MILLIS = 3_600_000;

  /** DFEW's: 20 clips a movie, each person once a scene; DFEW's longest clips last about 35 s. */
  public static final CollectionRule DFEW = new CollectionRule(20, LEAST_MILLIS, 60_000, true, 2);

  /**
   * For newcomers who play every part themselves: no tags, one person is enough, and a movie has
   * places left after the demo's script, which takes 20.
   */
  public static final CollectionRule DEMO = new CollectionRule(40, LEAST_MILLIS, 60_000, false, 1);

  public CollectionRule {
    if (clipsPerMovie < 1 || clipsPerMovie > MOST_CLIPS) {
      throw new InvalidInput("project.rule-clips", MOST_CLIPS);
    }
    if (leastMillis < LEAST_MILLIS || mostMillis < leastMillis || mostMillis > MOST_MILLIS) {
      throw new InvalidInput("project.rule-length");
    }
    if (checkers < 1 || checkers > 2) {
      throw new InvalidInput("project.rule-checkers");
    }
  }
}
