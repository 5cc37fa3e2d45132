package org.tenfold.recruitment.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.math.BigDecimal;
import java.time.Instant;
import org.tenfold.recruitment.Recruitment;
import org.tenfold.recruitment.terms.Terms;
import org.tenfold.web.Times;

/** What a recruitment is for, in a sentence. */
final class RecruitmentWords {
  private RecruitmentWords() {}

  static String of(Recruitment recruitment, String currency) {
    Terms terms = recruitment.terms();
    StringBuilder words =
        new StringBuilder(
            translate("recruitment.sentence", terms.platform(), terms.clips(), terms.places()));
    terms
        .paid()
        .ifPresent(
            pay ->
                words
                    .append(' ')
                    .append(translate("recruitment.sentence-pay", money(pay), currency)));
    if (terms.opensAt() != null) {
      words.append(' ').append(translate("recruitment.sentence-opens", minute(terms.opensAt())));
    }
    if (recruitment.closedAt() != null) {
      words
          .append(' ')
          .append(translate("recruitment.sentence-closed", minute(recruitment.closedAt())));
    } else if (terms.closesAt() != null) {
      words.append(' ').append(translate("recruitment.sentence-closes", minute(terms.closesAt())));
    }
    return words.toString();
  }

  /** In UTC, as the ledger's times are. */
  static String minute(Instant at) {
    return Times.minute(at);
  }

  static String money(BigDecimal amount) {
    BigDecimal plain = amount.stripTrailingZeros();
    return (plain.scale() < 2 ? plain.setScale(2) : plain).toPlainString();
  }
}
