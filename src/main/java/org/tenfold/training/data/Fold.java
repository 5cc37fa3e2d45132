package org.tenfold.training.data;

import java.util.List;

/**
 * One part of a cross-validation.
 *
 * @param number 1-based, the k of {@code set_k.csv}
 * @param training clips the network learns from
 * @param validation clips that only choose the epoch, where the data set has such a part; else
 *     empty
 * @param test clips it never sees before it is asked about them
 */
public record Fold(
    int number,
    List<LabelledClip> training,
    List<LabelledClip> validation,
    List<LabelledClip> test) {
  /** Without a validation part of its own. */
  public Fold(int number, List<LabelledClip> training, List<LabelledClip> test) {
    this(number, training, List.of(), test);
  }
}
