package org.tenfold.annotation.rule;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.project.CountedRule;
import org.tenfold.project.ProjectId;
import org.tenfold.project.RuleRows;

/** The rule of each project; the default until somebody changes it. */
@Service
public class AnnotationRules {
  private final AnnotationRuleRows rows;
  private final TaskPolicies policies;
  private final AuditLog audit;

  AnnotationRules(AnnotationRuleRows rows, TaskPolicies policies, AuditLog audit) {
    this.audit = audit;
    this.rows = rows;
    this.policies = policies;
  }

  @Transactional(readOnly = true)
  public AnnotationRule of(ProjectId project) {
    return rows.findById(project).map(AnnotationRuleRow::rule).orElse(AnnotationRule.DEFAULT);
  }

  /** The same, with its version, for whoever may set another one. */
  @Transactional(readOnly = true)
  public CountedRule<AnnotationRule> current(ProjectId project) {
    return RuleRows.current(rows, project, AnnotationRule.DEFAULT);
  }

  /** What holds in the current project, read at once. */
  public TaskPolicy terms() {
    return policies.current();
  }

  /**
   * @param after the version that the person saw
   * @return the version that it has now
   * @throws InvalidInput when somebody else has set it since
   */
  @Transactional
  public int change(ProjectId project, AnnotationRule rule, int after) {
    int version = RuleRows.change(rows, project, rule, after, AnnotationRuleRow::new);
    audit.note(AuditKind.ANNOTATION_RULE_SET, null, String.valueOf(version));
    return version;
  }
}
