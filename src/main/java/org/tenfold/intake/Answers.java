package org.tenfold.intake;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.label.Label;

/**
 * What the person who imports a file said about it. Immutable.
 *
 * @param coding which number the first label has; empty: by the evidence in the file
 * @param mapping labels that texts or columns mean, by their text in the file; an empty one is left
 *     out
 * @param labelField name of the Label Studio control that holds the label; empty: the only one
 * @param votesPerClip of a finished clip; empty: what most clips have
 * @param leaveOutProblems whether rows with problems may be left out instead of stopping the import
 */
public record Answers(
    Optional<LabelCoding> coding,
    Map<String, Optional<Label>> mapping,
    Optional<String> labelField,
    OptionalInt votesPerClip,
    boolean leaveOutProblems) {
  public static final Answers NONE =
      new Answers(Optional.empty(), Map.of(), Optional.empty(), OptionalInt.empty(), false);

  public Answers {
    mapping = Map.copyOf(mapping);
  }

  public Answers withCoding(LabelCoding chosen) {
    return new Answers(Optional.of(chosen), mapping, labelField, votesPerClip, leaveOutProblems);
  }

  public Answers withMapping(Map<String, Optional<Label>> chosen) {
    return new Answers(coding, chosen, labelField, votesPerClip, leaveOutProblems);
  }

  public Answers withLabelField(String chosen) {
    return new Answers(coding, mapping, Optional.of(chosen), votesPerClip, leaveOutProblems);
  }

  public Answers withVotesPerClip(int chosen) {
    return new Answers(coding, mapping, labelField, OptionalInt.of(chosen), leaveOutProblems);
  }

  public Answers leavingOutProblems() {
    return new Answers(coding, mapping, labelField, votesPerClip, true);
  }
}
