package org.tenfold.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

/**
 * In which order one annotator finds the labels on the screen: always the same for one person, for
 * the hand learns it, and counterbalanced between people by a Williams design (Williams 1949), so
 * that no label gains by its place or by its neighbour. Where their number is even, that is one
 * Latin square: each label stands once at each place and once right after each other one. Where it
 * is odd, as seven, it is two, and each does so twice.
 */
public final class PositionOrder {
  private PositionOrder() {}

  /**
   * How many rows the design has.
   *
   * @param labels how many there are
   */
  public static int rows(int labels) {
    return labels % 2 == 0 ? labels : 2 * labels;
  }

  /**
   * @param row of the design, counted on from its beginning after the last one
   * @param labels how many there are, 2..20
   * @return each label once, first on key 1
   */
  public static List<Label> row(int row, int labels) {
    int turn = Math.floorMod(row, rows(labels));
    List<Label> order = new ArrayList<>();
    for (int place = 0; place < labels; place++) {
      // 0, 1, n-1, 2, n-2, …: neighbours differ by each step once
      int zigzag = place % 2 == 0 ? (labels - place / 2) % labels : place / 2 + 1;
      order.add(Label.of((zigzag + turn) % labels + 1));
    }
    return List.copyOf(turn < labels ? order : order.reversed());
  }

  /** One digit of base 36 for each, such as 3415267, as stored with each vote. */
  public static String text(List<Label> order) {
    return order.stream().map(label -> String.valueOf(label.digit())).collect(Collectors.joining());
  }

  /**
   * @param labels how many there are
   * @throws InvalidInput when the text does not name each label once
   */
  public static List<Label> parse(String text, int labels) {
    if (labels < LabelSet.LEAST
        || text.length() != labels
        || !text.matches("[1-9a-k]{2,20}")
        || text.chars().anyMatch(digit -> Label.ofDigit(digit).index() >= labels)) {
      throw new InvalidInput("annotation.order-form", text, labels);
    }
    List<Label> order = text.chars().mapToObj(Label::ofDigit).distinct().toList();
    if (order.size() != labels) {
      throw new InvalidInput("annotation.order-twice", text);
    }
    return order;
  }
}
