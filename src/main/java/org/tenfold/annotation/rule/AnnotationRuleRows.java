package org.tenfold.annotation.rule;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.tenfold.project.ProjectId;
import org.tenfold.project.RuleRows;

interface AnnotationRuleRows extends RuleRows<AnnotationRule, AnnotationRuleRow> {
  record Terms(ProjectId project, int votes, @Nullable AnnotationRuleRow row) {
    TaskPolicy policy() {
      return new TaskPolicy(project, votes, row == null ? AnnotationRule.DEFAULT : row.rule());
    }
  }

  /** One query, as it is sent with every vote. */
  @Query(
      """
      select new org.tenfold.annotation.rule.AnnotationRuleRows$Terms(p.id, p.votesPerClip, r)
      from ProjectRow p left join AnnotationRuleRow r on r.project = p.id
      where p.id.value = (select q.id.value from ProjectRow q order by q.createdAt, q.id.value limit 1)
      """)
  Terms terms();
}
