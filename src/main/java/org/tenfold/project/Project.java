package org.tenfold.project;

import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;

/**
 * A dataset in the making, with its rules.
 *
 * @param demo made by Tenfold itself for newcomers; its numbers mean nothing
 * @param archived kept to be looked at; nothing is added to it
 * @param collection the newest; {@link CollectionRules} has all
 * @param rule the newest; {@link LabelRules} has all
 * @param labelSet fixed when the first clip is cut or imported
 */
public record Project(
    ProjectId id,
    ProjectKey key,
    String name,
    boolean demo,
    boolean archived,
    CollectionRule collection,
    LabelRule rule,
    NamedLabelSet labelSet) {
  /** Most clips from one movie; the paper's is 20. */
  public int clipsPerMovie() {
    return collection.clipsPerMovie();
  }

  /**
   * To be asked where something is begun that adds to it.
   *
   * @throws InvalidInput when it is archived
   */
  public void requireOpen() {
    if (archived) {
      throw new InvalidInput("project.archived");
    }
  }

  /** Where its pages begin, on this server. */
  public String address() {
    return "/p/" + key + "/";
  }

  /** What its clips are judged to be. */
  public LabelSet labels() {
    return labelSet.labels();
  }
}
