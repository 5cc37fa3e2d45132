package org.tenfold.emotion;

import java.util.List;
import java.util.Locale;

/**
 * The seven emotions of DFEW in the order of its files (Jiang et al. 2020, section 2.2).
 *
 * <p>{@link #number()} is the 1-based label of {@code annotation.xlsx} and {@code set_k.csv}; label
 * 0 there means "not single-labelled" and is no emotion. {@link #index()} is the 0-based position
 * in a {@link VoteCounts}.
 */
public enum Emotion {
  HAPPY('H', "emotion.happy"),
  SAD('S', "emotion.sad"),
  NEUTRAL('N', "emotion.neutral"),
  ANGRY('A', "emotion.angry"),
  /** U, as S is taken by sad. */
  SURPRISE('U', "emotion.surprise"),
  DISGUST('D', "emotion.disgust"),
  FEAR('F', "emotion.fear");

  public static final int COUNT = 7;

  private static final List<Emotion> ALL = List.of(values());

  private final char key;
  private final String code;

  Emotion(char key, String code) {
    this.key = key;
    this.code = code;
  }

  public static List<Emotion> all() {
    return ALL;
  }

  /** Label as DFEW writes it, 1..7. */
  public int number() {
    return ordinal() + 1;
  }

  /** Position in vote counts and network outputs, 0..6. */
  public int index() {
    return ordinal();
  }

  /** Mnemonic key on the labelling screen. */
  public char key() {
    return key;
  }

  /** Of its name among the messages. */
  public String code() {
    return code;
  }

  /** English name with a capital, as in the paper's tables. */
  public String title() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when {@code number} is not in 1..7
   */
  public static Emotion ofNumber(int number) {
    if (number < 1 || number > COUNT) {
      throw new IllegalArgumentException("label " + number + " is not one of 1.." + COUNT);
    }
    return ALL.get(number - 1);
  }
}
