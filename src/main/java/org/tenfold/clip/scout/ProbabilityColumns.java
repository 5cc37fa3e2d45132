package org.tenfold.clip.scout;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One column a label; null after the last one of the set. */
@Embeddable
record ProbabilityColumns(
    double p1,
    double p2,
    @Nullable Double p3,
    @Nullable Double p4,
    @Nullable Double p5,
    @Nullable Double p6,
    @Nullable Double p7,
    @Nullable Double p8,
    @Nullable Double p9,
    @Nullable Double p10,
    @Nullable Double p11,
    @Nullable Double p12,
    @Nullable Double p13,
    @Nullable Double p14,
    @Nullable Double p15,
    @Nullable Double p16,
    @Nullable Double p17,
    @Nullable Double p18,
    @Nullable Double p19,
    @Nullable Double p20) {

  /**
   * @param p 2 to 20, in the order of the labels
   */
  static ProbabilityColumns of(List<Double> p) {
    return new ProbabilityColumns(
        p.get(0), p.get(1), at(p, 2), at(p, 3), at(p, 4), at(p, 5), at(p, 6), at(p, 7), at(p, 8),
        at(p, 9), at(p, 10), at(p, 11), at(p, 12), at(p, 13), at(p, 14), at(p, 15), at(p, 16),
        at(p, 17), at(p, 18), at(p, 19));
  }

  private static @Nullable Double at(List<Double> p, int index) {
    return index < p.size() ? p.get(index) : null;
  }

  List<Double> list() {
    return Arrays.asList(
            p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19,
            p20)
        .stream()
        .filter(Objects::nonNull)
        .toList();
  }
}
