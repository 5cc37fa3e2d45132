package org.tenfold.recruitment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.project.ProjectId;

interface RecruitmentRows extends Repository<RecruitmentRow, RecruitmentId> {
  RecruitmentRow saveAndFlush(RecruitmentRow row);

  Optional<RecruitmentRow> findById(RecruitmentId id);

  Optional<RecruitmentRow> findByLink(String link);

  /** One after another: places are counted while nobody else comes. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from RecruitmentRow r where r.link = :link")
  Optional<RecruitmentRow> lock(String link);

  @Query(
      "select r from RecruitmentRow r where r.project = :project order by r.madeAt desc,"
          + " r.id.value")
  List<RecruitmentRow> newestFirst(ProjectId project);

  @Modifying
  @Query("update RecruitmentRow r set r.turnedAway = r.turnedAway + 1 where r.link = :link")
  void turnAway(String link);
}
