package org.tenfold.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;

@Entity
@Table(name = "collection_rule")
class CollectionRuleVersion extends RuleVersion<CollectionRule> {
  private int clipsPerMovie;
  private int leastMs;
  private int mostMs;
  private boolean tagsNeeded;
  private int checkers;

  protected CollectionRuleVersion() {}

  CollectionRuleVersion(
      ProjectId project, int version, CollectionRule rule, @Nullable PersonId setBy) {
    super(project, version, setBy);
    clipsPerMovie = rule.clipsPerMovie();
    leastMs = rule.leastMillis();
    mostMs = rule.mostMillis();
    tagsNeeded = rule.tagsNeeded();
    checkers = rule.checkers();
  }

  @Override
  public CollectionRule rule() {
    return new CollectionRule(clipsPerMovie, leastMs, mostMs, tagsNeeded, checkers);
  }
}
