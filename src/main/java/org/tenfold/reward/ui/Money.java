package org.tenfold.reward.ui;

import java.math.BigDecimal;

/** Amounts for people: at least two digits after the point, four where they are needed. */
final class Money {
  private static final int USUAL_SCALE = 2;

  private Money() {}

  static String of(BigDecimal amount, String currency) {
    return plain(amount) + " " + currency;
  }

  static String plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return (stripped.scale() < USUAL_SCALE ? stripped.setScale(USUAL_SCALE) : stripped)
        .toPlainString();
  }
}
