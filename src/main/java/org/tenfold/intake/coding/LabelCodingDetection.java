package org.tenfold.intake.coding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.error.Message;

/**
 * How a file codes its labels, and what speaks for it. Immutable.
 *
 * @param coding empty when it stays unclear
 * @param evidence empty when the file has no labels in numbers
 */
public record LabelCodingDetection(Optional<LabelCoding> coding, List<Message> evidence) {
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
    return new LabelCodingDetection(Optional.of(coding), List.of(Message.of("intake.coding-said")));
  }

  /** Nothing but numbers speaks, and 0 is an emotion or none at all: true of single votes. */
  static LabelCodingDetection ofVotes(Collection<Integer> numbers, int size) {
    SortedSet<Integer> present = new TreeSet<>(numbers);
    if (present.contains(size)) {
      return new LabelCodingDetection(
          Optional.of(LabelCoding.FROM_1), List.of(Message.of("intake.coding-last", size)));
    }
    return present.contains(0)
        ? new LabelCodingDetection(
            Optional.of(LabelCoding.FROM_0), List.of(Message.of("intake.coding-nought", size)))
        : unclear(present);
  }

  /** Nothing but numbers speaks, and 0 may also mean that a clip has no label. */
  static LabelCodingDetection ofLabels(Collection<Integer> numbers, int size) {
    SortedSet<Integer> present = new TreeSet<>(numbers);
    return present.contains(size)
        ? new LabelCodingDetection(
            Optional.of(LabelCoding.FROM_1), List.of(Message.of("intake.coding-last", size)))
        : unclear(present);
  }

  /**
   * The votes of each clip speak.
   *
   * @param size of the label set
   * @param labelled clips whose votes make a single label by the rule
   * @param from0 how many of them bear that label when labels count from 0
   * @param from1 how many do when labels count from 1
   */
  static LabelCodingDetection ofCounts(
      Collection<Integer> numbers, int size, int labelled, int from0, int from1) {
    SortedSet<Integer> present = new TreeSet<>(numbers);
    Message votes = Message.of("intake.coding-votes", labelled, from1, from0);
    if (from1 >= CLEAR * labelled && from0 <= RARE * labelled && labelled > 0) {
      return new LabelCodingDetection(
          Optional.of(LabelCoding.FROM_1), List.of(votes, range(present)));
    }
    if (from0 >= CLEAR * labelled
        && from1 <= RARE * labelled
        && labelled > 0
        && !present.contains(size)) {
      return new LabelCodingDetection(
          Optional.of(LabelCoding.FROM_0), List.of(votes, range(present)));
    }
    return new LabelCodingDetection(Optional.empty(), List.of(votes, range(present)));
  }

  private static LabelCodingDetection unclear(SortedSet<Integer> present) {
    return new LabelCodingDetection(Optional.empty(), List.of(range(present)));
  }

  private static Message range(SortedSet<Integer> present) {
    return Message.of(
        "intake.coding-labels",
        present.stream().map(Object::toString).collect(Collectors.joining(", ")));
  }
}
