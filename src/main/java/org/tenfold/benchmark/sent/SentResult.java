package org.tenfold.benchmark.sent;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.tenfold.label.Label;
import org.tenfold.release.DivisionId;
import org.tenfold.release.ReleaseId;

/**
 * Predictions that were made elsewhere on a release's folds.
 *
 * @param name one of a kind on its release
 * @param note what is known of how they were made; may be empty
 * @param bySeed what was predicted for each clip that is in a fold, in the order of their numbers
 */
public record SentResult(
    SentId id,
    DivisionId division,
    String name,
    String note,
    Instant sentAt,
    SortedMap<Long, List<Label>> bySeed) {
  public ReleaseId release() {
    return division.release();
  }
}
