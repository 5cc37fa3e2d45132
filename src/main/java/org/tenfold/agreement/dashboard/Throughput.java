package org.tenfold.agreement.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.label.Label;

/**
 * How fast votes come in: those of the last {@link #WINDOW}, or since the first one when that is
 * shorter, on clips of each estimated emotion.
 *
 * @param recent votes in that time by their clip's estimate, in the order of {@link Label}
 * @param days how long that time is, in days; at least one, since an hour says nothing of a day
 */
public record Throughput(long[] recent, double days) {
  public static final Duration WINDOW = Duration.ofDays(7);
  private static final Duration LEAST = Duration.ofDays(1);

  /**
   * @param first when the first vote of all was given
   * @param recent votes since {@code now} minus {@link #WINDOW}
   */
  public static Throughput of(long[] recent, Instant first, Instant now) {
    Duration since = Duration.between(first, now);
    Duration window = since.compareTo(WINDOW) > 0 ? WINDOW : since;
    Duration counted = window.compareTo(LEAST) < 0 ? LEAST : window;
    return new Throughput(recent, counted.toMillis() / 86_400_000.0);
  }

  public double votesPerDay() {
    return java.util.Arrays.stream(recent).sum() / days;
  }

  public double votesPerDay(Label estimate) {
    return recent[estimate.index()] / days;
  }

  /**
   * Days until nothing remains at this pace; empty when something remains and nobody votes.
   *
   * @param votesPerDay not negative
   */
  public static Optional<Double> daysLeft(long remaining, double votesPerDay) {
    if (remaining == 0) {
      return Optional.of(0.0);
    }
    return votesPerDay > 0 ? Optional.of(remaining / votesPerDay) : Optional.empty();
  }

  /** Votes that these clips still need. */
  public static long remaining(Collection<JudgedClip> clips, int votesPerClip) {
    return clips.stream().mapToLong(clip -> Math.max(0, votesPerClip - clip.votes().total())).sum();
  }
}
