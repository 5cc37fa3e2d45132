package org.tenfold.project;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelRule;

/** The label rules of a project, one after the other. None is ever changed. */
@Service
public class LabelRules extends VersionedRules<LabelRule, LabelRuleVersion> {
  private final ProjectRows projects;

  LabelRules(LabelRuleVersions versions, ProjectRows projects, AuditLog audit) {
    super(versions, audit, AuditKind.LABEL_RULE_SET);
    this.projects = projects;
  }

  /**
   * How many votes each clip is to get. Until the caller's transaction ends nobody changes that, so
   * no clip gets the slots of an older rule.
   */
  @Transactional
  public int lockVotes(ProjectId project) {
    return projects.lockVotes(project.value());
  }

  /**
   * Adds a rule that holds from now on.
   *
   * @param after the version that the person saw
   * @throws InvalidInput when somebody else has set a rule since
   */
  @Transactional
  public void set(ProjectId project, LabelRule rule, int after, PersonId by) {
    add(new LabelRuleVersion(project, after + 1, rule, by));
    ProjectRow row = projects.findById(project).orElseThrow();
    row.follow(rule);
    projects.saveAndFlush(row);
  }

  @Override
  InvalidInput changedMeanwhile() {
    return new InvalidInput("project.label-rule-meanwhile");
  }
}
