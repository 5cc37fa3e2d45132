package org.tenfold.agreement;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.tenfold.error.Message;
import org.tenfold.label.Label;

/** What networks said of clips that they had not learned from: a later module knows. Read only. */
public interface ClipPredictions {
  /**
   * @param network what was trained, and how
   * @param release on which
   * @param label of the clip in it
   * @param probability of what was predicted, 0..1; empty where it was not kept
   */
  record Said(
      UUID run,
      Message network,
      String release,
      int fold,
      Label label,
      Label predicted,
      OptionalDouble probability,
      Instant at) {}

  /**
   * Newest first.
   *
   * @param clip its number
   */
  List<Said> of(int clip);
}
