package org.tenfold.intake;

/**
 * Why a row cannot be taken.
 *
 * @param place in the file, such as "line 12" or "task 3"
 * @param sentence what is wrong, without a full stop
 */
public record Problem(String place, String sentence) {
  @Override
  public String toString() {
    return place + ": " + sentence;
  }
}
