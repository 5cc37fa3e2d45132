package org.tenfold.agreement.table;

import java.util.List;
import java.util.Optional;
import org.tenfold.label.LabelSet;

/** What the categories of a file may mean, by the label sets of known datasets, smallest first. */
public final class UsualLabels {
  private static final List<LabelSet> SETS =
      List.of(LabelSet.DFEW, LabelSet.BASIC_8, LabelSet.MAFW);

  private UsualLabels() {}

  static boolean isOne(String category) {
    return SETS.stream().anyMatch(set -> set.find(category).isPresent());
  }

  /** The smallest set that has all these; empty where none has. */
  public static Optional<LabelSet> holding(List<String> categories) {
    return SETS.stream()
        .filter(set -> categories.stream().allMatch(one -> set.find(one).isPresent()))
        .findFirst();
  }
}
