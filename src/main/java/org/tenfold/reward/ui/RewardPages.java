package org.tenfold.reward.ui;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.reward.RewardLedger;
import org.tenfold.reward.RewardRule;
import org.tenfold.reward.RewardRules;
import org.tenfold.reward.WantedClips;
import org.tenfold.web.settings.UnusedPages;

/** Earnings and wanted clips are in the menu as soon as something is paid or wanted. */
@Component
class RewardPages implements UnusedPages {
  private static final String EARNINGS = "earnings";
  private static final String WANTED = "wanted";

  private final Projects projects;
  private final RewardRules rules;
  private final RewardLedger ledger;
  private final WantedClips wanted;

  RewardPages(Projects projects, RewardRules rules, RewardLedger ledger, WantedClips wanted) {
    this.projects = projects;
    this.rules = rules;
    this.ledger = ledger;
    this.wanted = wanted;
  }

  @Override
  public Set<String> now() {
    ProjectId project = projects.currentId();
    Set<String> unused = new HashSet<>();
    if (paysNothing(rules.current(project))) {
      if (ledger.spent().signum() == 0) {
        unused.add(EARNINGS);
      }
      if (!wanted.any(project)) {
        unused.add(WANTED);
      }
    }
    return unused;
  }

  private static boolean paysNothing(RewardRule rule) {
    return rule.perVote().add(rule.perClip()).add(rule.perRareClip()).compareTo(BigDecimal.ZERO)
        == 0;
  }
}
