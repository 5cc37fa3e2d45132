package org.tenfold.project;

import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;

/**
 * The rules of one kind, one after the other. None is ever changed.
 *
 * @param <R> the rule
 * @param <V> its row
 */
abstract class VersionedRules<R, V extends RuleVersion<R>> {
  private final RuleVersions<V> versions;
  private final AuditLog audit;
  private final AuditKind kind;

  /**
   * @param kind as which it is told that one was set
   */
  VersionedRules(RuleVersions<V> versions, AuditLog audit, AuditKind kind) {
    this.versions = versions;
    this.audit = audit;
    this.kind = kind;
  }

  /** Newest first; never empty. */
  @Transactional(readOnly = true)
  public List<VersionedRule<R>> all(ProjectId project) {
    return newest(project, Limit.unlimited());
  }

  @Transactional(readOnly = true)
  public VersionedRule<R> current(ProjectId project) {
    return newest(project, Limit.of(1)).getFirst();
  }

  private List<VersionedRule<R>> newest(ProjectId project, Limit most) {
    return versions.newest(project, most).stream()
        .map(
            row ->
                new VersionedRule<>(
                    row.version().version(),
                    row.version().rule(),
                    row.setBy(),
                    row.version().setAt()))
        .toList();
  }

  /**
   * @throws InvalidInput when somebody else has set a rule since
   */
  final void add(V next) {
    RuleVersion.Key key = next.getId();
    if (current(key.project()).version() != key.version() - 1) {
      throw changedMeanwhile();
    }
    try {
      versions.saveAndFlush(next);
    } catch (DataIntegrityViolationException raced) {
      throw changedMeanwhile();
    }
    audit.note(kind, null, String.valueOf(key.version()));
  }

  abstract InvalidInput changedMeanwhile();
}
