package org.tenfold.project;

import org.tenfold.label.LabelRule;

/**
 * A dataset in the making, with its rules.
 *
 * @param demo made by Tenfold itself for newcomers; its numbers mean nothing
 * @param collection the newest; {@link CollectionRules} has all
 * @param rule the newest; {@link LabelRules} has all
 */
public record Project(
    ProjectId id, String name, boolean demo, CollectionRule collection, LabelRule rule) {
  /** Most clips from one movie; the paper's is 20. */
  public int clipsPerMovie() {
    return collection.clipsPerMovie();
  }
}
