package org.tenfold.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;
import org.tenfold.project.setting.SettingHistory;
import org.tenfold.project.setting.SettingKind;

/** The projects of this installation. */
@Service
public class Projects {
  /** As many characters as the database keeps. */
  public static final int LONGEST_NAME = 120;

  /** What its versions are called by in {@link SettingHistory}. */
  public static final String NAME = "name";

  private final ProjectRows rows;
  private final LabelSets labelSets;
  private final CollectionRuleVersions collectionRules;
  private final LabelRuleVersions labelRules;
  private final SettingHistory history;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  Projects(
      ProjectRows rows,
      LabelSets labelSets,
      CollectionRuleVersions collectionRules,
      LabelRuleVersions labelRules,
      SettingHistory history,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.labelSets = labelSets;
    this.collectionRules = collectionRules;
    this.labelRules = labelRules;
    this.history = history;
    this.audit = audit;
    this.events = events;
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
   * Another project. Its rules are the paper's, with two people who check each clip, or those of
   * another one; its label set is its own.
   *
   * @param like the project whose rules and settings it begins with
   * @throws InvalidInput when it has no name, or another project has this key
   */
  @Transactional
  public Project create(
      ProjectKey key,
      String name,
      String labelSetName,
      LabelSet labels,
      Optional<Project> like,
      PersonId by) {
    Project project =
        add(
            key,
            name,
            false,
            labelSets.add(labelSetName, labels),
            like.map(Project::collection).orElse(CollectionRule.DFEW),
            like.map(Project::rule).orElse(LabelRule.DFEW));
    like.ifPresent(
        other -> {
          rows.findById(project.id())
              .orElseThrow()
              .keepSound(rows.findById(other.id()).orElseThrow().keepsSound());
          events.publishEvent(new SettingsCopied(other.id(), project.id(), by));
        });
    ProjectScope.run(
        project.id(), () -> audit.note(AuditKind.PROJECT_MADE, null, key + ", " + labelSetName));
    return project;
  }

  /** By the paper's rules, and with two people who check each clip; the demo with one. */
  @Transactional
  public Project create(
      ProjectKey key, String name, boolean demo, String labelSetName, LabelSet labels) {
    return add(
        key,
        name,
        demo,
        labelSets.add(labelSetName, labels),
        demo ? CollectionRule.DEMO : CollectionRule.DFEW,
        LabelRule.DFEW);
  }

  private Project add(
      ProjectKey key,
      String name,
      boolean demo,
      NamedLabelSet labels,
      CollectionRule collection,
      LabelRule rule) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new InvalidInput("project.no-name", LONGEST_NAME);
    }
    if (rows.existsByProjectKey(key.value())) {
      throw new InvalidInput("project.key-taken", key.value());
    }
    Project project =
        new Project(ProjectId.next(), key, name.strip(), demo, false, collection, rule, labels);
    rows.saveAndFlush(new ProjectRow(project));
    collectionRules.saveAndFlush(new CollectionRuleVersion(project.id(), 1, collection, null));
    labelRules.saveAndFlush(new LabelRuleVersion(project.id(), 1, rule, null));
    return project;
  }

  /** Puts a project away, or takes it out again. All of it stays to be looked at. */
  @Transactional
  public void archive(ProjectId id, boolean archived) {
    rows.findById(id).orElseThrow().archive(archived);
    ProjectScope.run(
        id,
        () ->
            audit.note(
                archived ? AuditKind.PROJECT_ARCHIVED : AuditKind.PROJECT_REOPENED, null, ""));
  }

  /**
   * @throws InvalidInput when it is empty or too long
   */
  @Transactional
  public void rename(ProjectId id, String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new InvalidInput("project.no-name", LONGEST_NAME);
    }
    ProjectRow row = rows.findById(id).orElseThrow();
    history.keep(id, SettingKind.NAME, Map.of(NAME, row.name()), Map.of(NAME, name.strip()));
    row.rename(name.strip());
    audit.note(AuditKind.PROJECT_RENAMED, null, name.strip());
  }
}
