package org.tenfold.dfew.list;

import java.util.Optional;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.error.Message;

/** How the labels of a file are written. */
public enum LabelNumbers {
  NONE("dfew.numbers-none"),
  WORDS("dfew.numbers-words"),
  FROM_0("dfew.numbers-from-0"),
  FROM_1("dfew.numbers-from-1"),
  /** 0 may be the first label or none: a person must say. */
  OPEN("dfew.numbers-open"),
  /** Neither 0 nor the last number is there; from 1 is likelier. */
  DOUBTED("dfew.numbers-doubted");

  private final String code;

  LabelNumbers(String code) {
    this.code = code;
  }

  static LabelNumbers of(LabelCoding coding) {
    return coding == LabelCoding.FROM_0 ? FROM_0 : FROM_1;
  }

  /** Empty where they are no numbers, or nobody knows. */
  Optional<LabelCoding> coding() {
    return switch (this) {
      case FROM_0 -> Optional.of(LabelCoding.FROM_0);
      case FROM_1 -> Optional.of(LabelCoding.FROM_1);
      default -> Optional.empty();
    };
  }

  Message title() {
    return Message.of(code);
  }
}
