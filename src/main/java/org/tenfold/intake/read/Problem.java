package org.tenfold.intake.read;

/**
 * Why a row cannot be taken.
 *
 * @param unit of places in the file, such as "line" or "task"
 * @param at its place, from 1
 * @param sentence what is wrong, without a full stop
 */
public record Problem(String unit, long at, String sentence) {
  public String place() {
    return unit + " " + at;
  }

  @Override
  public String toString() {
    return place() + ": " + sentence;
  }
}
