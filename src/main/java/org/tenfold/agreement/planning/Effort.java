package org.tenfold.agreement.planning;

/**
 * What votes take.
 *
 * @param seconds of a person's time for one vote, with the way to the next clip
 * @param pay for one vote
 * @param clipPay for one clip, to its collector
 * @param currency of both
 */
public record Effort(double seconds, double pay, double clipPay, String currency) {
  public double hours(long clips, int votes) {
    return clips * votes * seconds / 3_600;
  }

  public double money(long clips, int votes) {
    return clips * (votes * pay + clipPay);
  }
}
