package org.tenfold.dfew;

import java.util.List;

/**
 * One round of a cross-validation.
 *
 * @param number from 1
 * @param train clips to learn from, by number
 * @param test clips to score on, by number; none of them in {@code train}
 */
public record Fold(int number, List<LabelledClip> train, List<LabelledClip> test) {
  public Fold {
    train = List.copyOf(train);
    test = List.copyOf(test);
  }
}
