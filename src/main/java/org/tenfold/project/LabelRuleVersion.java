package org.tenfold.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.label.LabelRule;

@Entity
@Table(name = "label_rule")
class LabelRuleVersion extends RuleVersion<LabelRule> {
  private int votes;
  private int threshold;

  protected LabelRuleVersion() {}

  LabelRuleVersion(ProjectId project, int version, LabelRule rule, @Nullable PersonId setBy) {
    super(project, version, setBy);
    votes = rule.votes();
    threshold = rule.threshold();
  }

  @Override
  public LabelRule rule() {
    return new LabelRule(votes, threshold);
  }
}
