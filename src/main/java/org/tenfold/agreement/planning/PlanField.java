package org.tenfold.agreement.planning;

import java.util.Locale;
import org.tenfold.error.InvalidInput;
import org.tenfold.statistics.planning.AssumedVotes;
import org.tenfold.statistics.planning.Design;

/** A number that a plan is asked for, with its name in addresses. */
public enum PlanField {
  CLIPS(Design.LEAST_CLIPS, Design.MOST_CLIPS, true),
  /** Of each clip. */
  VOTES(Design.LEAST_VOTES, Design.MOST_VOTES, true),
  PEOPLE(Design.LEAST_VOTES, Design.MOST_PEOPLE, true),
  /** Of a person's time for one vote. */
  SECONDS(0.1, 3_600, false),
  /** For one vote. */
  PAY(0, 100_000, false),
  /** For one clip, to its collector. */
  CLIPPAY(0, 100_000, false),
  SEED(0, 999_999_999, true),
  KAPPA(0.01, 0.99, false),
  MOVIES(1, 1_000_000, true),
  DIFFICULTY(0, AssumedVotes.MOST_DIFFICULTY, false),
  LIKENESS(0, AssumedVotes.MOST_LIKENESS, false),
  SPREAD(0, AssumedVotes.MOST_PEOPLE_SPREAD, false);

  private final double least;
  private final double most;
  private final boolean whole;

  PlanField(double least, double most, boolean whole) {
    this.least = least;
    this.most = most;
    this.whole = whole;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public double least() {
    return least;
  }

  public double most() {
    return most;
  }

  public boolean whole() {
    return whole;
  }

  /** Whether only assumed votes have it. */
  public boolean ofAssumption() {
    return compareTo(KAPPA) >= 0;
  }

  /**
   * @param called how the person knows it
   * @throws InvalidInput when it is no number in range
   */
  public double parse(String text, String called) {
    double number;
    try {
      number = Double.parseDouble(text.strip());
    } catch (NumberFormatException word) {
      throw refusal(text, called);
    }
    if (!(number >= least && number <= most) || whole && number != Math.rint(number)) {
      throw refusal(text, called);
    }
    return number;
  }

  private InvalidInput refusal(String text, String called) {
    return new InvalidInput(
        whole ? "agreement.plan-whole" : "agreement.plan-range",
        called,
        text,
        written(least),
        written(most));
  }

  /** Without a point where there is nothing behind it. */
  public static String written(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%.0f", number)
        : Double.toString(number);
  }
}
