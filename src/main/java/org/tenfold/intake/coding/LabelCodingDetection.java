package org.tenfold.intake.coding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.emotion.Emotion;

/**
 * How a file codes its labels, and what speaks for it. Immutable.
 *
 * @param coding empty when it stays unclear
 * @param evidence sentences; empty when the file has no labels in numbers
 */
public record LabelCodingDetection(Optional<LabelCoding> coding, List<String> evidence) {
  /** Enough of the labelled clips for one coding, and few enough for the other. */
  private static final double CLEAR = 0.9;

  private static final double RARE = 0.5;

  public LabelCodingDetection {
    evidence = List.copyOf(evidence);
  }

  /** There is no number to read. */
  static LabelCodingDetection unneeded() {
    return new LabelCodingDetection(Optional.empty(), List.of());
  }

  static LabelCodingDetection said(LabelCoding coding) {
    return new LabelCodingDetection(Optional.of(coding), List.of("You said so."));
  }

  /** Nothing but numbers speaks, and 0 is an emotion or none at all: true of single votes. */
  static LabelCodingDetection ofVotes(Collection<Integer> numbers) {
    SortedSet<Integer> present = new TreeSet<>(numbers);
    if (present.contains(Emotion.COUNT)) {
      return new LabelCodingDetection(Optional.of(LabelCoding.FROM_1), List.of("There is a 7."));
    }
    return present.contains(0)
        ? new LabelCodingDetection(
            Optional.of(LabelCoding.FROM_0),
            List.of("There is a 0, which is no vote when labels count from 1, and no 7."))
        : unclear(present);
  }

  /** Nothing but numbers speaks, and 0 may also mean that a clip has no label. */
  static LabelCodingDetection ofLabels(Collection<Integer> numbers) {
    SortedSet<Integer> present = new TreeSet<>(numbers);
    return present.contains(Emotion.COUNT)
        ? new LabelCodingDetection(Optional.of(LabelCoding.FROM_1), List.of("There is a 7."))
        : unclear(present);
  }

  /**
   * The votes of each clip speak.
   *
   * @param labelled clips whose votes make a single label by the rule
   * @param from0 how many of them bear that label when labels count from 0
   * @param from1 how many do when labels count from 1
   */
  static LabelCodingDetection ofCounts(
      Collection<Integer> numbers, int labelled, int from0, int from1) {
    SortedSet<Integer> present = new TreeSet<>(numbers);
    String votes =
        "Of %d clips whose votes make a single label, %d bear it when labels count from 1, %d when they count from 0."
            .formatted(labelled, from1, from0);
    if (from1 >= CLEAR * labelled && from0 <= RARE * labelled && labelled > 0) {
      return new LabelCodingDetection(
          Optional.of(LabelCoding.FROM_1), List.of(votes, range(present)));
    }
    if (from0 >= CLEAR * labelled
        && from1 <= RARE * labelled
        && labelled > 0
        && !present.contains(Emotion.COUNT)) {
      return new LabelCodingDetection(
          Optional.of(LabelCoding.FROM_0), List.of(votes, range(present)));
    }
    return new LabelCodingDetection(Optional.empty(), List.of(votes, range(present)));
  }

  private static LabelCodingDetection unclear(SortedSet<Integer> present) {
    return new LabelCodingDetection(Optional.empty(), List.of(range(present)));
  }

  private static String range(SortedSet<Integer> present) {
    return "The labels are %s."
        .formatted(present.stream().map(Object::toString).collect(Collectors.joining(", ")));
  }
}
