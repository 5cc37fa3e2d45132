package org.tenfold.project.setting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.project.ProjectId;

/**
 * What the settings of a project were, for those whose own tables hold only what is in force. A
 * version is written in the transaction that sets it.
 */
@Service
public class SettingHistory {
  private final SettingVersionRows rows;

  SettingHistory(SettingVersionRows rows) {
    this.rows = rows;
  }

  /** Of a setting that nobody counts: as the next version. See the other one. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(
      ProjectId project, SettingKind kind, Map<String, String> before, Map<String, String> after) {
    keep(project, kind, rows.newest(project, kind).orElse(1) + 1, before, after);
  }

  /**
   * Keeps what was just set, by whom this thread serves.
   *
   * @param before what held until now; kept too while there is no version yet
   * @param after by names that are never changed; nothing is kept when it is the same
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(
      ProjectId project,
      SettingKind kind,
      int version,
      Map<String, String> before,
      Map<String, String> after) {
    if (before.equals(after)) {
      return;
    }
    try {
      if (rows.newest(project, kind).isEmpty()) {
        rows.saveAndFlush(row(project, kind, version - 1, before, null, null));
      }
      @Nullable PersonId by = Optional.ofNullable(AuditLog.actor()).map(PersonId::new).orElse(null);
      rows.saveAndFlush(row(project, kind, version, after, by, Instant.now()));
    } catch (DataIntegrityViolationException raced) {
      throw new InvalidInput("project.rule-meanwhile");
    }
  }

  private static SettingVersionRow row(
      ProjectId project,
      SettingKind kind,
      int version,
      Map<String, String> values,
      @Nullable PersonId by,
      @Nullable Instant at) {
    return new SettingVersionRow(new SettingVersionRow.Key(project, kind, version), values, by, at);
  }

  /** Newest first; empty where it was never set since versions are kept. */
  @Transactional(readOnly = true)
  public List<SettingVersion> all(ProjectId project, SettingKind kind) {
    return rows.all(project, kind).stream().map(one -> one.version().version(one.setBy())).toList();
  }
}
