package org.tenfold.label;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the classes that a clip can be judged to be, by its place in the {@link LabelSet} of its
 * project; what it is called is said by that set. A set has at most {@value #MOST}.
 *
 * <p>{@link #number()} is the 1-based label of files and of the database; label 0 there means "not
 * single-labelled" and is no label. {@link #index()} is the 0-based position in a {@link
 * VoteCounts} and in a network's outputs.
 */
public record Label(int number) implements Comparable<Label> {
  /** Labels of the largest set. */
  public static final int MOST = 20;

  private static final List<Label> ALL =
      IntStream.rangeClosed(1, MOST).mapToObj(Label::new).toList();

  public Label {
    if (number < 1 || number > MOST) {
      throw new IllegalArgumentException("label " + number + " is not one of 1.." + MOST);
    }
  }

  /**
   * A label as the database has it. Numbers of files and people go through {@link
   * LabelSet#label(int)}, which knows how many there are.
   *
   * @param number 1..20
   */
  public static Label of(int number) {
    return number < 1 || number > MOST ? new Label(number) : ALL.get(number - 1);
  }

  /**
   * @param size of the set, 0..20
   */
  static List<Label> first(int size) {
    return ALL.subList(0, size);
  }

  /**
   * Of equals the first.
   *
   * @param shares one a label of a set, in their order; votes, probabilities
   */
  public static Label likeliest(List<Double> shares) {
    int best = 0;
    for (int index = 1; index < shares.size(); index++) {
      if (shares.get(index) > shares.get(best)) {
        best = index;
      }
    }
    return of(best + 1);
  }

  /** One digit of base 36, 1..9 and a..k, as a column of labels has them. */
  public char digit() {
    return Character.forDigit(number, Character.MAX_RADIX);
  }

  /**
   * @param digit 1..9 or a..k
   */
  public static Label ofDigit(int digit) {
    return of(Character.digit(digit, Character.MAX_RADIX));
  }

  /** Position in vote counts and network outputs, 0..19. */
  public int index() {
    return number - 1;
  }

  @Override
  public int compareTo(Label other) {
    return Integer.compare(number, other.number);
  }

  /** The number. */
  @Override
  public String toString() {
    return Integer.toString(number);
  }
}
