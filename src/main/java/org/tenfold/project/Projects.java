package org.tenfold.project;

import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.label.LabelRule;

/** The projects of this installation. This version works on one at a time: the oldest. */
@Service
public class Projects {
  private final ProjectRows rows;
  private final CollectionRuleVersions collectionRules;
  private final LabelRuleVersions labelRules;

  Projects(ProjectRows rows, CollectionRuleVersions collectionRules, LabelRuleVersions labelRules) {
    this.rows = rows;
    this.collectionRules = collectionRules;
    this.labelRules = labelRules;
  }

  @Transactional(readOnly = true)
  public Optional<Project> find() {
    return rows.oldest(Limit.of(1)).stream().findFirst();
  }

  /**
   * @throws IllegalStateException before the first start has made a project
   */
  @Transactional(readOnly = true)
  public Project current() {
    return find().orElseThrow(() -> new IllegalStateException("there is no project yet"));
  }

  /** By the paper's rules, and with two people who check each clip; the demo with one. */
  @Transactional
  public Project create(String name, boolean demo) {
    CollectionRule collection = demo ? CollectionRule.DEMO : CollectionRule.DFEW;
    Project project = new Project(ProjectId.next(), name, demo, collection, LabelRule.DFEW);
    rows.saveAndFlush(new ProjectRow(project));
    collectionRules.saveAndFlush(new CollectionRuleVersion(project.id(), 1, collection, null));
    labelRules.saveAndFlush(new LabelRuleVersion(project.id(), 1, project.rule(), null));
    return project;
  }
}
