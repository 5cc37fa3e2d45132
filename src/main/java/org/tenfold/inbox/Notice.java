package org.tenfold.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;

/**
 * What tells one person that something happened.
 *
 * @param project in which; null: on the server
 * @param words of the last time it happened
 * @param path see {@link News#path}
 * @param times how often it happened since it was last read
 */
public record Notice(
    UUID id,
    NoticeKind kind,
    @Nullable UUID project,
    Message words,
    String path,
    int times,
    Instant at,
    boolean read) {
  /** Whether it matters how often. */
  public boolean severalTimes() {
    return times > 1 && kind != NoticeKind.CLIPS_TO_JUDGE;
  }
}
