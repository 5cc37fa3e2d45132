package org.tenfold.release;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.project.ProjectId;

interface Releases extends Repository<ReleaseRow, ReleaseId> {
  ReleaseRow saveAndFlush(ReleaseRow release);

  Optional<ReleaseRow> findById(ReleaseId id);

  boolean existsByProjectAndName(ProjectId project, String name);

  List<ReleaseRow> findByProjectOrderByCreatedAtDesc(ProjectId project);

  @Query("select r.createdBy from ReleaseRow r where r.id = :id")
  PersonId author(ReleaseId id);

  @Modifying
  @Query("update ReleaseRow r set r.name = :name where r.id = :id")
  void rename(ReleaseId id, String name);

  @Modifying
  @Query("delete from ReleaseRow r where r.id = :id")
  void delete(ReleaseId id);

  /**
   * @return 0 when another machine was faster
   */
  @Modifying
  @Query(
      """
      update ReleaseRow r set r.prepared = true, r.frameRecipe = :recipe
      where r.id = :id and r.prepared = false
      """)
  int prepare(ReleaseId id, String recipe);

  /** Until the transaction ends. */
  @Query(value = "select 1 from release where id = :id for update", nativeQuery = true)
  Optional<Integer> lock(UUID id);
}
