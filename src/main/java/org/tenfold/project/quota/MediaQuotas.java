package org.tenfold.project.quota;

import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.project.ProjectId;
import org.tenfold.project.ProjectScope;

/**
 * How many bytes the movies of a project may take. Set by whoever administers the server, not a
 * setting of the project: its own admins cannot give it more.
 */
@Service
public class MediaQuotas {
  private final MediaQuotaRows rows;
  private final AuditLog audit;

  MediaQuotas(MediaQuotaRows rows, AuditLog audit) {
    this.rows = rows;
    this.audit = audit;
  }

  /** Empty: as many as the disk has. */
  @Transactional(readOnly = true)
  public OptionalLong most(ProjectId project) {
    return ProjectScope.get(
        project,
        () -> rows.findById(project).stream().mapToLong(MediaQuotaRow::mostBytes).findFirst());
  }

  /**
   * May be less than what there is already: then nothing more is taken.
   *
   * @param most empty: as many as the disk has
   * @throws InvalidInput when it is not above zero
   */
  @Transactional
  public void set(ProjectId project, OptionalLong most) {
    if (most.isPresent() && most.getAsLong() <= 0) {
      throw new InvalidInput("project.quota-form");
    }
    ProjectScope.run(
        project,
        () -> {
          Optional<MediaQuotaRow> row = rows.findById(project);
          if (most.isEmpty()) {
            row.ifPresent(rows::delete);
          } else {
            row.ifPresentOrElse(
                there -> there.set(most.getAsLong()),
                () -> rows.saveAndFlush(new MediaQuotaRow(project, most.getAsLong())));
          }
          audit.note(
              AuditKind.ROOM_SET,
              null,
              most.isPresent() ? most.getAsLong() + " bytes" : "no bound");
        });
  }
}
