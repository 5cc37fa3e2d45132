package org.tenfold.agreement.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.table.VoteTable;
import org.tenfold.error.InvalidInput;
import org.tenfold.statistics.agreement.Distance;

/**
 * The categories of a table of votes as steps of a scale or as numbers, for measures that ask how
 * far apart two answers are. Immutable.
 */
final class LabelValues {
  /** How far two answers lie apart. */
  enum Scale {
    NOMINAL,
    ORDINAL,
    INTERVAL,
    RATIO
  }

  private final List<String> categories;

  /** What each category's name says as a number; null where one of them is none. */
  private final double @Nullable [] values;

  private LabelValues(List<String> categories, double @Nullable [] values) {
    this.categories = categories;
    this.values = values;
  }

  static LabelValues of(List<String> categories) {
    double[] values = new double[categories.size()];
    for (int i = 0; i < values.length; i++) {
      try {
        values[i] = Double.parseDouble(categories.get(i));
      } catch (NumberFormatException word) {
        return new LabelValues(categories, null);
      }
      if (!Double.isFinite(values[i])) {
        return new LabelValues(categories, null);
      }
    }
    return new LabelValues(categories, values);
  }

  /**
   * @throws InvalidInput when a category is no number
   */
  double[] numbers(String what) {
    if (values == null) {
      throw new InvalidInput(
          "agreement.categories-no-numbers", what, String.join(", ", categories));
    }
    return values.clone();
  }

  /**
   * The distance of two categories of {@link #inOrder}.
   *
   * @param inTheirOrder whether somebody said in which order the categories are
   * @throws InvalidInput when the categories have no order, are no numbers, or one is negative
   *     where it must not be
   */
  Distance distance(Scale scale, boolean inTheirOrder) {
    return switch (scale) {
      case NOMINAL -> Distance.nominal();
      case ORDINAL -> {
        if (values == null && !inTheirOrder) {
          throw new InvalidInput("agreement.ordinal-order");
        }
        yield Distance.ordinal();
      }
      case INTERVAL -> Distance.interval(sorted(numbers("--distance interval"), inTheirOrder));
      case RATIO -> {
        double[] numbers = sorted(numbers("--distance ratio"), inTheirOrder);
        if (Arrays.stream(numbers).anyMatch(number -> number < 0)) {
          throw new InvalidInput("agreement.ratio-negative", String.join(", ", categories));
        }
        yield Distance.ratio(numbers);
      }
    };
  }

  private double[] sorted(double[] numbers, boolean inTheirOrder) {
    return IntStream.of(order(inTheirOrder)).mapToDouble(place -> numbers[place]).toArray();
  }

  /**
   * @return [items, categories], by rising number unless somebody said another order
   */
  int[][] inOrder(VoteTable table, boolean inTheirOrder) {
    int[] order = order(inTheirOrder);
    return Arrays.stream(table.counts())
        .map(row -> IntStream.of(order).map(place -> row[place]).toArray())
        .toArray(int[][]::new);
  }

  private int[] order(boolean inTheirOrder) {
    IntStream places = IntStream.range(0, categories.size());
    double[] numbers = values;
    if (numbers == null || inTheirOrder) {
      return places.toArray();
    }
    return places
        .boxed()
        .sorted(Comparator.comparingDouble(place -> numbers[place]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
