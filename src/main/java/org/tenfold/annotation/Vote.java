package org.tenfold.annotation;

import java.util.UUID;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;

/**
 * One judgement as the labelling screen sends it.
 *
 * @param id made by the browser, so that a repeated send is known as such
 * @param responseMillis from the first frame to the key, at least 0
 * @param activeMillis of that, the time in which the page was seen and the clip not paused
 * @param watchedFraction part of the clip that was played before the key, 0..1
 * @param replays how often the clip began again
 * @param speed last playing speed, 1 as filmed
 * @param order which label stood at which place: each of the set once, as {@link PositionOrder}
 *     writes them
 */
public record Vote(
    UUID id,
    Label emotion,
    int responseMillis,
    int activeMillis,
    double watchedFraction,
    int replays,
    double speed,
    String order) {
  public Vote {
    if (PositionOrder.parse(order, order.length()).stream().noneMatch(emotion::equals)) {
      throw new InvalidInput("annotation.order-form", order, order.length());
    }
    if (responseMillis < 0 || activeMillis < 0 || replays < 0) {
      throw new InvalidInput("annotation.negative");
    }
    if (!(watchedFraction >= 0 && watchedFraction <= 1)) {
      throw new InvalidInput("annotation.watched-range");
    }
    if (!(speed > 0 && speed <= 4)) {
      throw new InvalidInput("annotation.speed-range");
    }
  }
}
