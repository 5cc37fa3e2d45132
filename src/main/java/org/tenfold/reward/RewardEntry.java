package org.tenfold.reward;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry as its person's statement shows it.
 *
 * @param subject what it is for: a vote, a clip, a participation, the entry it reverses, or a
 *     payment
 * @param clipNumber the clip that was judged or cut, if it is about one
 * @param ruleVersion the rule that made it; 0 when a person did
 * @param amount above 0 when the person's balance rises
 * @param reversed another entry has taken it back
 */
public record RewardEntry(
    UUID id,
    Kind kind,
    UUID subject,
    @Nullable Integer clipNumber,
    int ruleVersion,
    BigDecimal amount,
    Instant earnedAt,
    Instant bookedAt,
    String note,
    boolean reversed) {

  /** Why an amount moves. */
  public enum Kind {
    VOTE("vote"),
    CLIP("accepted clip"),
    RARE("rare emotion"),
    PARTICIPATION("participation"),
    REVERSAL("reversal"),
    PAYOUT("paid out");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
