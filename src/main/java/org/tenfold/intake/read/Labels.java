package org.tenfold.intake.read;

import java.util.Optional;
import java.util.OptionalInt;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.emotion.Emotion;
import org.tenfold.emotion.EmotionNames;
import org.tenfold.intake.Answers;

/**
 * Reads the texts of labels: what the person said of them first, then numbers in the coding, then
 * names.
 *
 * @param coding of numbers; empty when it is not known, and then numbers have no meaning
 */
public record Labels(Answers answers, Optional<LabelCoding> coding) {
  /** No coding of a few emotions goes beyond. */
  private static final int GREATEST = 99;

  public LabelInterpretation of(String text) {
    Optional<Emotion> said = answers.mapping().get(text);
    if (said != null) {
      return said.<LabelInterpretation>map(LabelInterpretation.Of::new)
          .orElse(LabelInterpretation.None.LEFT_OUT);
    }
    if (EmotionNames.meansNoLabel(text)) {
      return LabelInterpretation.None.NO_LABEL;
    }
    OptionalInt number = number(text);
    if (number.isPresent()) {
      return coding
          .map(known -> ofNumber(number.getAsInt(), known))
          .orElse(LabelInterpretation.None.UNKNOWN);
    }
    return EmotionNames.find(text)
        .<LabelInterpretation>map(LabelInterpretation.Of::new)
        .orElse(LabelInterpretation.None.UNKNOWN);
  }

  private static LabelInterpretation ofNumber(int number, LabelCoding coding) {
    int label = number - coding.base() + 1;
    if (label == 0) {
      return LabelInterpretation.None.NO_LABEL;
    }
    return label >= 1 && label <= Emotion.COUNT
        ? new LabelInterpretation.Of(Emotion.ofNumber(label))
        : LabelInterpretation.None.OUT_OF_RANGE;
  }

  /** The number that a label is written as, whatever it means. */
  public static OptionalInt number(String text) {
    OptionalInt number = RawVotes.wholeNumber(text);
    return number.isPresent() && number.getAsInt() <= GREATEST ? number : OptionalInt.empty();
  }
}
