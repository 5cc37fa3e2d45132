package org.tenfold.dfew;

import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.LabelSet;

/**
 * Which number the first label of a set has in a file. DFEW's own files count from 1 and write 0
 * for "not single-labelled"; files for networks count from 0, some under DFEW's own header, and
 * read the wrong way every label is off by one.
 */
public enum LabelCoding {
  FROM_0,
  FROM_1;

  /** Number of the first label. */
  public int base() {
    return ordinal();
  }

  /** Which numbers labels have. */
  public Message title(LabelSet labels) {
    return this == FROM_1
        ? Message.of("dfew.labels-from-1", labels.size())
        : Message.of("dfew.labels-from-0", labels.size() - 1);
  }

  /**
   * @throws InvalidInput when {@code base} is neither 0 nor 1
   */
  public static LabelCoding ofBase(int base) {
    return switch (base) {
      case 0 -> FROM_0;
      case 1 -> FROM_1;
      default -> throw new InvalidInput("dfew.label-base", base);
    };
  }
}
