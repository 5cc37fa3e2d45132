package org.tenfold.annotation.claim;

import java.util.List;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.PositionOrder;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

/**
 * A person as the labelling screen knows them.
 *
 * @param row in which order they find labels: a row of {@link PositionOrder}
 * @param paused a curator lets them rest; they get no clips
 * @param settings of their screen, as JSON; checked before it is kept
 */
public record Annotator(
    PersonId id, int row, boolean paused, String pausedReason, String settings) {
  /** The labels of a set as they stand on this person's screen. */
  public List<Label> order(LabelSet labels) {
    return PositionOrder.row(row, labels.size());
  }
}
