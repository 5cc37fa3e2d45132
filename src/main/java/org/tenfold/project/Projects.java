package org.tenfold.project;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;

/** The projects of this installation. */
@Service
public class Projects {
  private final ProjectRows rows;
  private final LabelSets labelSets;
  private final CollectionRuleVersions collectionRules;
  private final LabelRuleVersions labelRules;

  Projects(
      ProjectRows rows,
      LabelSets labelSets,
      CollectionRuleVersions collectionRules,
      LabelRuleVersions labelRules) {
    this.rows = rows;
    this.labelSets = labelSets;
    this.collectionRules = collectionRules;
    this.labelRules = labelRules;
  }

  @Transactional(readOnly = true)
  public Optional<Project> find(ProjectId id) {
    return rows.found(id, Limit.of(1)).stream()
        .findFirst()
        .map(found -> found.with(labelSets.of(found.labelSet())));
  }

  @Transactional(readOnly = true)
  public Optional<Project> find(String key) {
    return rows.idOf(key).flatMap(this::find);
  }

  /** Oldest first. */
  @Transactional(readOnly = true)
  public List<Project> all() {
    return rows.ids().stream().flatMap(id -> find(id).stream()).toList();
  }

  /**
   * The project that this thread works for; where the server has only one, that one.
   *
   * @throws IllegalStateException when nobody has said which of several it is, or there is none yet
   */
  @Transactional(readOnly = true)
  public Project current() {
    return find(currentId()).orElseThrow(Projects::noneYet);
  }

  /**
   * Of {@link #current()}.
   *
   * @throws IllegalStateException as it does
   */
  @Transactional(readOnly = true)
  public ProjectId currentId() {
    return ProjectScope.now().or(this::only).orElseThrow(Projects::noneYet);
  }

  private static IllegalStateException noneYet() {
    return new IllegalStateException("there is no project yet");
  }

  private Optional<ProjectId> only() {
    List<ProjectId> all = rows.ids();
    if (all.size() > 1) {
      throw new IllegalStateException("nobody said which project this is for");
    }
    return all.stream().findFirst();
  }

  /** The first of a server, judged by the seven emotions of DFEW. */
  @Transactional
  public Project createFirst(String name, boolean demo) {
    return create(ProjectKey.FIRST, name, demo, "DFEW-7", LabelSet.DFEW);
  }

  /**
   * By the paper's rules, and with two people who check each clip; the demo with one.
   *
   * @throws InvalidInput when another project has this key
   */
  @Transactional
  public Project create(
      ProjectKey key, String name, boolean demo, String labelSetName, LabelSet labels) {
    if (name.isBlank()) {
      throw new InvalidInput("project.no-name");
    }
    if (rows.existsByProjectKey(key.value())) {
      throw new InvalidInput("project.key-taken", key.value());
    }
    CollectionRule collection = demo ? CollectionRule.DEMO : CollectionRule.DFEW;
    Project project =
        new Project(
            ProjectId.next(),
            key,
            name.strip(),
            demo,
            false,
            collection,
            LabelRule.DFEW,
            labelSets.add(labelSetName, labels));
    rows.saveAndFlush(new ProjectRow(project));
    collectionRules.saveAndFlush(new CollectionRuleVersion(project.id(), 1, collection, null));
    labelRules.saveAndFlush(new LabelRuleVersion(project.id(), 1, project.rule(), null));
    return project;
  }
}
