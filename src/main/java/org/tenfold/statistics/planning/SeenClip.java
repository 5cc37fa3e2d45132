package org.tenfold.statistics.planning;

/**
 * A clip with votes that people gave.
 *
 * @param movie its number, or one of its own where the movie is not known
 * @param votes category of each
 * @param people who gave each, from 0; empty where that is not known
 */
public record SeenClip(long movie, int[] votes, int[] people) {
  public SeenClip {
    if (people.length != 0 && people.length != votes.length) {
      throw new IllegalArgumentException("who gave some of the votes?");
    }
  }

  /**
   * @param counts of each category; who gave them is not known
   */
  public static SeenClip counted(long movie, int[] counts) {
    int[] votes = new int[java.util.Arrays.stream(counts).sum()];
    int next = 0;
    for (int category = 0; category < counts.length; category++) {
      for (int vote = 0; vote < counts[category]; vote++) {
        votes[next++] = category;
      }
    }
    return new SeenClip(movie, votes, new int[0]);
  }

  int[] counts(int categories) {
    int[] counts = new int[categories];
    for (int vote : votes) {
      counts[vote]++;
    }
    return counts;
  }
}
