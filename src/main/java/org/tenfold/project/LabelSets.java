package org.tenfold.project;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelSet;

/**
 * The label sets of projects. One that is stored is never changed, so all that were read are kept
 * in memory: a server has as many as projects.
 */
@Service
public class LabelSets {
  private final LabelSetRows rows;
  private final ProjectRows projects;
  private final AuditLog audit;
  private final Map<UUID, NamedLabelSet> known = new ConcurrentHashMap<>();
  private final Map<ProjectId, LabelSet> judged = new ConcurrentHashMap<>();

  LabelSets(LabelSetRows rows, ProjectRows projects, AuditLog audit) {
    this.rows = rows;
    this.projects = projects;
    this.audit = audit;
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
    audit.note(AuditKind.LABEL_SET_CHOSEN, by.value(), before.name() + " → " + name);
  }
}
