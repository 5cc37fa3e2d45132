package org.tenfold.reward.ui;

import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.ui.OwnFigure;
import org.tenfold.language.Words;
import org.tenfold.project.Projects;
import org.tenfold.reward.Earnings;
import org.tenfold.reward.RewardLedger;
import org.tenfold.reward.RewardRule;
import org.tenfold.reward.RewardRules;

/** What somebody has earned so far, where the project pays at all. */
@Component
@Order(2)
class OwnEarnings implements OwnFigure {
  private final RewardLedger ledger;
  private final RewardRules rules;
  private final Projects projects;

  OwnEarnings(RewardLedger ledger, RewardRules rules, Projects projects) {
    this.ledger = ledger;
    this.rules = rules;
    this.projects = projects;
  }

  @Override
  public Optional<Figure> of(PersonId me, Locale reader) {
    RewardRule rule = rules.current(projects.currentId());
    if (rule.version() == 0) {
      return Optional.empty();
    }
    Earnings sums = ledger.of(me);
    String money = Money.of(sums.open().add(sums.paidOut()), rule.currency());
    return Optional.of(new Figure(Words.in(reader, "label.earned", money), EarningsView.PATH));
  }
}
