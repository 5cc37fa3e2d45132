package org.tenfold.recruitment.terms;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.reward.RewardRule;

/**
 * What a recruitment is made for. Never changed: participants agreed to it.
 *
 * @param platform whose participant ids they are, such as Prolific
 * @param clips that a participant judges, control tasks among them
 * @param places at most so many participants finish or are under way
 * @param idleMinutes without doing anything after which a place may go to somebody else
 * @param pay to each who finishes, in the project's currency, by the platform; null: none is booked
 */
public record Terms(
    String name,
    Platform preset,
    String platform,
    LinkParameters parameters,
    int clips,
    int places,
    int idleMinutes,
    Completion completion,
    @Nullable BigDecimal pay,
    @Nullable Instant opensAt,
    @Nullable Instant closesAt) {
  public static final int MOST_NAME = 120;
  public static final int MOST_PLATFORM = 40;
  public static final int MOST = 100_000;
  public static final int USUAL_IDLE_MINUTES = 60;
  private static final int MOST_IDLE_MINUTES = 7 * 24 * 60;
  private static final BigDecimal MOST_PAY = new BigDecimal("100000");

  /**
   * @throws InvalidInput when one of them cannot be
   */
  public Terms {
    name = name.strip();
    platform = platform.strip();
    requireText(name, MOST_NAME, "recruitment.name-form");
    requireText(platform, MOST_PLATFORM, "recruitment.platform-form");
    requireNumber(clips, MOST, "recruitment.clips-range");
    requireNumber(places, MOST, "recruitment.places-range");
    requireNumber(idleMinutes, MOST_IDLE_MINUTES, "recruitment.idle-range");
    if (pay != null) {
      if (pay.signum() <= 0
          || pay.compareTo(MOST_PAY) > 0
          || pay.stripTrailingZeros().scale() > RewardRule.SCALE) {
        throw new InvalidInput("recruitment.pay-form");
      }
      pay = pay.setScale(RewardRule.SCALE);
    }
    if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt)) {
      throw new InvalidInput("recruitment.closes-before");
    }
  }

  /** Under which ids of the platform are known: however somebody writes its name. */
  public String platformKey() {
    return platform.toLowerCase(Locale.ROOT);
  }

  public Optional<BigDecimal> paid() {
    return Optional.ofNullable(pay);
  }

  private static void requireText(String text, int most, String code) {
    if (text.isEmpty() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInput(code, most);
    }
  }

  private static void requireNumber(int number, int most, String code) {
    if (number < 1 || number > most) {
      throw new InvalidInput(code, most);
    }
  }
}
