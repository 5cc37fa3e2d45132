package org.tenfold.annotation;

/**
 * How much somebody is to judge who has come for so many clips and no more.
 *
 * @param judged clips and control tasks that they have judged of it
 * @param most 1 or more
 * @param over what they are told when that is done, or when no clip is left for them
 */
public record Quota(int judged, int most, Refusal over) {
  public int left() {
    return Math.max(0, most - judged);
  }
}
