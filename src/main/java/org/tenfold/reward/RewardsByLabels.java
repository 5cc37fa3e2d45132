package org.tenfold.reward;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenfold.label.Label;
import org.tenfold.project.LabelsChosen;
import org.tenfold.project.ProjectScope;

/**
 * What is wanted and what is rare are labels by their numbers: with other labels nothing is wanted
 * until somebody says so, and those are rare that their set calls rare.
 */
@Component
class RewardsByLabels {
  private final RewardRules rules;
  private final WantedRows wanted;

  RewardsByLabels(RewardRules rules, WantedRows wanted) {
    this.rules = rules;
    this.wanted = wanted;
  }

  @EventListener
  void follow(LabelsChosen chosen) {
    wanted.forget(chosen.project());
    RewardRule now = rules.current(chosen.project());
    RewardRule next = now.paying(Set.<Label>copyOf(chosen.labels().rare()));
    if (now.version() > 0 && !next.pays(now)) {
      ProjectScope.run(
          chosen.project(), () -> rules.change(chosen.project(), next, now.version(), chosen.by()));
    }
  }
}
