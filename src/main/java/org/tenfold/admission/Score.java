package org.tenfold.admission;

/**
 * How many of the clips asked were judged as expected.
 *
 * @param right 0..total
 */
public record Score(int right, int total) {
  public static final Score NONE = new Score(0, 0);

  /** 0..1; 0 when nothing was asked. */
  public double share() {
    return total == 0 ? 0 : (double) right / total;
  }

  public Score plus(boolean hit) {
    return new Score(hit ? right + 1 : right, total + 1);
  }

  public Score plus(Score other) {
    return new Score(right + other.right, total + other.total);
  }

  @Override
  public String toString() {
    return right + " of " + total;
  }
}
