package org.tenfold.dfew;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.tenfold.label.Label;

/**
 * One round of a cross-validation.
 *
 * @param number from 1
 * @param train clips to learn from, by number
 * @param validation clips to choose an epoch by; none of them in the other two, and mostly empty
 * @param test clips to score on, by number; none of them in {@code train}
 */
public record Fold(
    int number, List<LabelledClip> train, List<LabelledClip> validation, List<LabelledClip> test) {
  /** Without a validation part. */
  public Fold(int number, List<LabelledClip> train, List<LabelledClip> test) {
    this(number, train, List.of(), test);
  }

  /**
   * Tests on some clips and learns from all others.
   *
   * @param test whether a clip is tested
   */
  static Fold testing(int number, List<LabelledClip> all, Predicate<LabelledClip> test) {
    return new Fold(
        number, all.stream().filter(test.negate()).toList(), all.stream().filter(test).toList());
  }

  public Fold {
    train = List.copyOf(train);
    validation = List.copyOf(validation);
    test = List.copyOf(test);
  }

  /**
   * Takes a validation part out of the training part, never out of the test part; what is there of
   * one is replaced.
   *
   * @param share of each label's training clips, above 0 and at most 0.5; a label of two or more
   *     clips gives at least one
   */
  public Fold withValidation(double share, long seed) {
    Set<LabelledClip> held = new HashSet<>();
    Random random = new Random(seed);
    for (Label label : train.stream().map(LabelledClip::label).distinct().sorted().toList()) {
      List<LabelledClip> ofClass =
          new ArrayList<>(train.stream().filter(clip -> clip.label() == label).toList());
      Collections.shuffle(ofClass, random);
      int count = ofClass.size() > 1 ? (int) Math.max(1, share * ofClass.size()) : 0;
      held.addAll(ofClass.subList(0, count));
    }
    return new Fold(
        number,
        train.stream().filter(clip -> !held.contains(clip)).toList(),
        train.stream().filter(held::contains).toList(),
        test);
  }

  Fold without(Set<Integer> clips) {
    return new Fold(
        number, without(train, clips), without(validation, clips), without(test, clips));
  }

  private static List<LabelledClip> without(List<LabelledClip> part, Set<Integer> clips) {
    return part.stream().filter(clip -> !clips.contains(clip.videoName())).toList();
  }
}
