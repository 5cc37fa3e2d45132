package org.tenfold.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

/**
 * In which order one annotator finds the seven emotions on the keys 1 to 7: always the same for one
 * person, for the hand learns it, and counterbalanced between people by a Williams design (Williams
 * 1949), so that no emotion gains by its place or by its neighbour. For seven, an odd number, that
 * is two Latin squares: among the {@value #ROWS} rows each emotion stands twice at each place and
 * twice right after each other one.
 */
public final class PositionOrder {
  public static final int ROWS = 2 * LabelSet.DFEW.size();

  private PositionOrder() {}

  /**
   * @param row 0..13
   * @return the seven emotions, first on key 1
   */
  public static List<Label> row(int row) {
    if (row < 0 || row >= ROWS) {
      throw new IllegalArgumentException("row " + row + " is not in 0.." + (ROWS - 1));
    }
    int n = LabelSet.DFEW.size();
    List<Label> order = new ArrayList<>();
    for (int place = 0; place < n; place++) {
      // 0, 1, n-1, 2, n-2, …: neighbours differ by each step once
      int zigzag = place % 2 == 0 ? (n - place / 2) % n : place / 2 + 1;
      order.add(LabelSet.DFEW.all().get((zigzag + row) % n));
    }
    return List.copyOf(row < n ? order : order.reversed());
  }

  /** Seven digits, such as 3415267, as stored with each vote. */
  public static String text(List<Label> order) {
    return order.stream()
        .map(emotion -> String.valueOf(emotion.number()))
        .collect(Collectors.joining());
  }

  /**
   * @throws InvalidInput when the text does not name each emotion once
   */
  public static List<Label> parse(String text) {
    if (text.length() != LabelSet.DFEW.size() || !text.matches("[1-7]+")) {
      throw new InvalidInput("annotation.order-form", text);
    }
    List<Label> order =
        text.chars().mapToObj(digit -> LabelSet.DFEW.label(digit - '0')).distinct().toList();
    if (order.size() != LabelSet.DFEW.size()) {
      throw new InvalidInput("annotation.order-twice", text);
    }
    return order;
  }
}
