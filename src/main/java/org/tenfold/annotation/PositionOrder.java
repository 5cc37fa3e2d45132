package org.tenfold.annotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tenfold.account.PersonId;
import org.tenfold.emotion.Emotion;

/**
 * In which order one annotator finds the seven emotions on the keys 1 to 7: always the same for one
 * person, for the hand learns it, and turned by a different number of places between people, so
 * that no emotion gains by its place.
 */
public final class PositionOrder {
  private PositionOrder() {}

  public static List<Emotion> of(PersonId annotator) {
    List<Emotion> order = new ArrayList<>(Emotion.all());
    Collections.rotate(order, Math.floorMod(annotator.value().hashCode(), Emotion.COUNT));
    return order;
  }
}
