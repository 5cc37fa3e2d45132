package org.tenfold.project;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;

/** The collection rules of a project, one after the other. None is ever changed. */
@Service
public class CollectionRules extends VersionedRules<CollectionRule, CollectionRuleVersion> {
  CollectionRules(CollectionRuleVersions versions, AuditLog audit) {
    super(versions, audit, AuditKind.COLLECTION_RULE_SET);
  }

  /**
   * Adds a rule that holds from now on; clips that are there already stay.
   *
   * @param after the version that the person saw
   * @throws InvalidInput when somebody else has set a rule since
   */
  @Transactional
  public void set(ProjectId project, CollectionRule rule, int after, PersonId by) {
    add(new CollectionRuleVersion(project, after + 1, rule, by));
  }

  @Override
  InvalidInput changedMeanwhile() {
    return new InvalidInput("project.rule-meanwhile");
  }
}
