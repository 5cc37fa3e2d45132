package org.tenfold.benchmark.study;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.benchmark.StudyId;
import org.tenfold.release.ReleaseId;

interface StudyRows extends Repository<StudyRow, StudyId> {
  StudyRow saveAndFlush(StudyRow study);

  Optional<StudyRow> findById(StudyId id);

  List<StudyRow> findAllByOrderByCreatedAtDesc();

  @Modifying(clearAutomatically = true)
  @Query("update StudyRow s set s.name = :name, s.note = :note, s.tags = :tags where s.id = :id")
  int describe(StudyId id, String name, String note, String tags);

  List<StudyRow> findByReleaseAndIdNot(ReleaseId release, StudyId id);

  @Modifying(clearAutomatically = true)
  @Query("update StudyRow s set s.pausedAt = instant where s.id = :id and s.pausedAt is null")
  int pause(StudyId id);

  @Modifying(clearAutomatically = true)
  @Query("update StudyRow s set s.pausedAt = null where s.id = :id and s.pausedAt is not null")
  int goOn(StudyId id);

  @Modifying(clearAutomatically = true)
  @Query("delete from StudyRow s where s.id = :id")
  void delete(StudyId id);

  @Modifying(clearAutomatically = true)
  @Query("update StudyRow s set s.archivedAt = instant where s.id = :id and s.archivedAt is null")
  int archive(StudyId id);

  @Modifying(clearAutomatically = true)
  @Query("update StudyRow s set s.archivedAt = null where s.id = :id")
  int bringBack(StudyId id);
}
