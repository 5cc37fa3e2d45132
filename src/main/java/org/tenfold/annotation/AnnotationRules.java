package org.tenfold.annotation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.annotation.task.TaskPolicy;
import org.tenfold.error.InvalidInput;
import org.tenfold.project.ProjectId;
import org.tenfold.project.RuleRows;

/** The rule of each project; the default until somebody changes it. */
@Service
public class AnnotationRules {
  private final AnnotationRuleRows rows;

  AnnotationRules(AnnotationRuleRows rows) {
    this.rows = rows;
  }

  @Transactional(readOnly = true)
  public AnnotationRule of(ProjectId project) {
    return rows.findById(project).map(AnnotationRuleRow::rule).orElse(AnnotationRule.DEFAULT);
  }

  /** What holds in the current project, read at once. */
  public TaskPolicy terms() {
    return rows.terms().policy();
  }

  /**
   * @throws InvalidInput when somebody else changes it at the same moment
   */
  @Transactional
  public void change(ProjectId project, AnnotationRule rule) {
    RuleRows.change(rows, project, rule, AnnotationRuleRow::new);
  }
}
