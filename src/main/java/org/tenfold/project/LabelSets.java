package org.tenfold.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.label.LabelClass;
import org.tenfold.label.LabelSet;
import org.tenfold.project.setting.SettingHistory;
import org.tenfold.project.setting.SettingKind;

/**
 * The label sets of projects. One that is stored is never changed, so all that were read are kept
 * in memory: a server has as many as projects.
 */
@Service
public class LabelSets {
  /** What its versions are called by in {@link SettingHistory}; its labels by their numbers. */
  public static final String NAME = "name";

  private final LabelSetRows rows;
  private final ProjectRows projects;
  private final SettingHistory history;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Map<UUID, NamedLabelSet> known = new ConcurrentHashMap<>();
  private final Map<ProjectId, LabelSet> judged = new ConcurrentHashMap<>();

  LabelSets(
      LabelSetRows rows,
      ProjectRows projects,
      SettingHistory history,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.projects = projects;
    this.history = history;
    this.audit = audit;
    this.events = events;
  }

  NamedLabelSet of(UUID id) {
    return known.computeIfAbsent(id, set -> rows.findById(set).orElseThrow().set());
  }

  /**
   * What the clips of a project are judged by, once there are any: then it never changes, and no
   * vote asks the database for it.
   */
  public LabelSet judged(ProjectId project) {
    return judged.computeIfAbsent(
        project, id -> of(projects.findById(id).orElseThrow().labelSet()).labels());
  }

  NamedLabelSet add(String name, LabelSet labels) {
    NamedLabelSet set = new NamedLabelSet(UUID.randomUUID(), name.strip(), labels);
    rows.saveAndFlush(new LabelSetRow(set));
    return set;
  }

  /** Whether a clip was cut or votes were imported, so that the labels stay as they are. */
  @Transactional(readOnly = true)
  public boolean fixed(ProjectId project) {
    return projects.begun(project.value());
  }

  /**
   * Gives a project another label set.
   *
   * @throws InvalidInput once a clip was cut or imported: votes are numbers of its labels
   */
  @Transactional
  public void change(ProjectId project, String name, LabelSet labels, PersonId by) {
    ProjectRow row = projects.findById(project).orElseThrow();
    NamedLabelSet before = of(row.labelSet());
    if (before.name().equals(name.strip()) && before.labels().equals(labels)) {
      return;
    }
    row.judgeBy(add(name, labels));
    try {
      projects.saveAndFlush(row);
    } catch (DataIntegrityViolationException clipsAreThere) {
      throw new InvalidInput("project.labels-fixed");
    }
    judged.remove(project);
    events.publishEvent(new LabelsChosen(project, labels, by));
    history.keep(
        project,
        SettingKind.LABEL_SET,
        words(before),
        words(new NamedLabelSet(before.id(), name.strip(), labels)));
    audit.note(AuditKind.LABEL_SET_CHOSEN, by.value(), before.name() + " → " + name);
  }

  /** The set's name, and each label by its place. */
  private static Map<String, String> words(NamedLabelSet set) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(NAME, set.name());
    for (Label label : set.labels().all()) {
      LabelClass one = set.labels().classOf(label);
      words.put(
          String.valueOf(label.number()),
          "%s (%s), %s, %s, %d%s"
              .formatted(
                  one.english(),
                  one.chinese(),
                  one.key(),
                  one.letter(),
                  one.colour(),
                  one.rare() ? ", ★" : ""));
    }
    return words;
  }
}
