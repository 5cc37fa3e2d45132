package org.tenfold.admission;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenfold.admission.background.Culture;
import org.tenfold.project.ProjectId;
import org.tenfold.project.RuleRow;

@Entity
@Table(name = "admission_rule")
class AdmissionRuleRow extends RuleRow<AdmissionRule> {
  private boolean backgroundNeeded;

  @Enumerated(EnumType.STRING)
  private @Nullable Culture requiredCulture;

  private boolean trainingNeeded;
  private @Nullable Double testThreshold;
  private int testAttempts;

  protected AdmissionRuleRow() {}

  AdmissionRuleRow(ProjectId project) {
    super(project);
  }

  @Override
  public AdmissionRule rule() {
    return new AdmissionRule(
        backgroundNeeded, requiredCulture, trainingNeeded, testThreshold, testAttempts);
  }

  @Override
  protected void become(AdmissionRule rule) {
    backgroundNeeded = rule.backgroundNeeded();
    requiredCulture = rule.culture();
    trainingNeeded = rule.trainingNeeded();
    testThreshold = rule.threshold();
    testAttempts = rule.attempts();
  }
}
