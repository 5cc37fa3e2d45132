package org.tenfold.reward;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

/**
 * What work is worth from a moment on. A vote earns the same whatever it says: pay that depends on
 * the label would buy labels.
 *
 * @param version 1, 2, …; 0 for a rule that nobody has stored yet
 * @param validFrom work done at this time or later, until the next version, is paid by this one
 * @param currency such as EUR, CNY or points; one for the whole ledger
 * @param perVote to the annotator for each vote that counts
 * @param perClip to the collector for each accepted clip
 * @param perRareClip to the collector, on top, for a clip of a rare emotion
 */
public record RewardRule(
    int version,
    Instant validFrom,
    String currency,
    BigDecimal perVote,
    BigDecimal perClip,
    BigDecimal perRareClip,
    Set<Label> rare,
    RareBasis basis) {
  /** Digits after the point that the ledger keeps. */
  public static final int SCALE = 4;

  private static final BigDecimal MOST = new BigDecimal("100000");
  private static final Pattern CURRENCY = Pattern.compile("[A-Za-z]{1,10}");

  public RewardRule {
    if (!CURRENCY.matcher(currency).matches()) {
      throw new InvalidInput("reward.currency-form");
    }
    perVote = amount(perVote);
    perClip = amount(perClip);
    perRareClip = amount(perRareClip);
    rare = Set.copyOf(rare);
  }

  /** Nothing is paid; the rare labels are those that the set calls so. */
  public static RewardRule none(LabelSet labels) {
    return new RewardRule(
        0,
        Instant.EPOCH,
        "EUR",
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        Set.copyOf(labels.rare()),
        RareBasis.CONFIRMED);
  }

  /** The same with other rare labels; not stored yet. */
  RewardRule paying(Set<Label> others) {
    return new RewardRule(0, Instant.EPOCH, currency, perVote, perClip, perRareClip, others, basis);
  }

  /** Whether both pay the same, whenever they were set. */
  boolean pays(RewardRule other) {
    return paying(rare).equals(other.paying(other.rare));
  }

  private static BigDecimal amount(BigDecimal amount) {
    if (!isAmount(amount)) {
      throw new InvalidInput("reward.amount-form");
    }
    return amount.setScale(SCALE);
  }

  /** Whether so much can be paid for a piece of work. */
  public static boolean isAmount(BigDecimal amount) {
    return amount.signum() >= 0
        && amount.compareTo(MOST) <= 0
        && amount.stripTrailingZeros().scale() <= SCALE;
  }

  /** What a collector gets, at most, for a clip of this emotion. */
  public BigDecimal clipOf(Label emotion) {
    return rare.contains(emotion) ? perClip.add(perRareClip) : perClip;
  }
}
