package org.tenfold.intake.read;

import java.util.Optional;
import java.util.OptionalInt;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.intake.Answers;
import org.tenfold.label.Label;
import org.tenfold.label.LabelNames;
import org.tenfold.label.LabelSet;

/**
 * Reads the texts of labels: what the person said of them first, then numbers in the coding, then
 * names.
 *
 * @param set that they are of
 * @param coding of numbers; empty when it is not known, and then numbers have no meaning
 */
public record Labels(LabelSet set, Answers answers, Optional<LabelCoding> coding) {
  /** No coding of a few emotions goes beyond. */
  private static final int GREATEST = 99;

  public LabelInterpretation of(String text) {
    Optional<Label> said = answers.mapping().get(text);
    if (said != null) {
      return said.<LabelInterpretation>map(LabelInterpretation.Of::new)
          .orElse(LabelInterpretation.None.LEFT_OUT);
    }
    if (LabelNames.meansNoLabel(text)) {
      return LabelInterpretation.None.NO_LABEL;
    }
    OptionalInt number = number(text);
    if (number.isPresent()) {
      return coding
          .map(known -> ofNumber(number.getAsInt(), known))
          .orElse(LabelInterpretation.None.UNKNOWN);
    }
    return set.find(text)
        .<LabelInterpretation>map(LabelInterpretation.Of::new)
        .orElse(LabelInterpretation.None.UNKNOWN);
  }

  private LabelInterpretation ofNumber(int number, LabelCoding coding) {
    int label = number - coding.base() + 1;
    if (label == 0) {
      return LabelInterpretation.None.NO_LABEL;
    }
    return set.has(label)
        ? new LabelInterpretation.Of(set.label(label))
        : LabelInterpretation.None.OUT_OF_RANGE;
  }

  /** The number that a label is written as, whatever it means. */
  public static OptionalInt number(String text) {
    OptionalInt number = RawVotes.wholeNumber(text);
    return number.isPresent() && number.getAsInt() <= GREATEST ? number : OptionalInt.empty();
  }
}
