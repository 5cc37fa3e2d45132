package org.tenfold.error;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The input, not the program, is wrong: what, and what to do. It is told to the person who gave it,
 * in their language; {@link #getMessage} is the English sentence.
 */
public class InvalidInput extends RuntimeException {
  private final Message said;

  /**
   * @param code of {@link Message#code}
   */
  public InvalidInput(String code, @Nullable Object... arguments) {
    this(Message.of(code, arguments));
  }

  public InvalidInput(@Nullable Throwable cause, String code, @Nullable Object... arguments) {
    this(cause, Message.of(code, arguments));
  }

  public InvalidInput(Message said) {
    super(said.english());
    this.said = said;
  }

  public InvalidInput(@Nullable Throwable cause, Message said) {
    super(said.english(), cause);
    this.said = said;
  }

  /** In the reader's language. */
  public String in(Locale reader) {
    return said.in(reader);
  }

  /** For programs, in an answer of ours. */
  public String kind() {
    return "bad-input";
  }

  /** Of an answer over HTTP. */
  public int status() {
    return 400;
  }

  /** What a program needs to go on, by name. */
  public Map<String, Object> details() {
    return Map.of();
  }

  /** For whoever reads it. */
  public Message said() {
    return said;
  }
}
