package org.tenfold.annotation.rule;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import org.tenfold.project.ProjectId;
import org.tenfold.project.RuleRow;

@Entity
@Table(name = "annotation_rule")
class AnnotationRuleRow extends RuleRow<AnnotationRule> {
  private double watchedFraction;
  private int undoSeconds;
  private int leaseSeconds;
  private int skips;
  private double goldShare;
  private double repeatShare;
  private int repeatAfterHours;
  private int breakMinutes;

  protected AnnotationRuleRow() {}

  AnnotationRuleRow(ProjectId project) {
    super(project);
  }

  @Override
  public AnnotationRule rule() {
    return new AnnotationRule(
        watchedFraction,
        Duration.ofSeconds(undoSeconds),
        Duration.ofSeconds(leaseSeconds),
        skips,
        goldShare,
        repeatShare,
        Duration.ofHours(repeatAfterHours),
        Duration.ofMinutes(breakMinutes));
  }

  @Override
  protected void become(AnnotationRule rule) {
    watchedFraction = rule.watchedFraction();
    undoSeconds = (int) rule.undo().toSeconds();
    leaseSeconds = (int) rule.lease().toSeconds();
    skips = rule.skips();
    goldShare = rule.goldShare();
    repeatShare = rule.repeatShare();
    repeatAfterHours = (int) rule.repeatAfter().toHours();
    breakMinutes = (int) rule.breakAfter().toMinutes();
  }
}
