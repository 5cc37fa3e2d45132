package org.tenfold.error;

import java.util.Map;

/** One parameter of a request cannot be what it is. */
public final class WrongParameterException extends InvalidInput {
  private final String field;

  /**
   * @param field its name
   * @param given what it is
   * @param may what it could be, for people
   */
  public WrongParameterException(String field, String given, Message may) {
    super("error.parameter", field, given, may);
    this.field = field;
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("field", field);
  }
}
