package org.tenfold.calibration;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.project.ProjectId;

interface CalibrationRoundRows extends Repository<CalibrationRoundRow, UUID> {
  CalibrationRoundRow saveAndFlush(CalibrationRoundRow row);

  void delete(CalibrationRoundRow row);

  void flush();

  Optional<CalibrationRoundRow> findById(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<CalibrationRoundRow> findLockedById(UUID id);

  List<CalibrationRoundRow> findByProjectIdAndArchivedOrderByCreatedAtDesc(
      ProjectId project, boolean archived);

  /** That are not over. */
  @Query(
      """
      select r from CalibrationRoundRow r join r.members m
      where r.projectId = :project and m.person = :person and not r.archived and r.state <> CLOSED
      order by r.createdAt
      """)
  List<CalibrationRoundRow> open(ProjectId project, PersonId person);

  @Query(
      """
      select count(r) from CalibrationRoundRow r join r.members m join r.clips c
      where m.person = :person and c.clip = :clip and not r.archived
      """)
  long withBoth(ClipId clip, PersonId person);
}
