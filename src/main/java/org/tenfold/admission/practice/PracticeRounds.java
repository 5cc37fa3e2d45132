package org.tenfold.admission.practice;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.project.ProjectId;

interface PracticeRounds extends Repository<PracticeRoundRow, PracticeRoundRow.Key> {
  PracticeRoundRow saveAndFlush(PracticeRoundRow round);

  Optional<PracticeRoundRow> findById(PracticeRoundRow.Key key);

  /**
   * @return 0 before the first
   */
  @Query(
      """
      select coalesce(max(r.key.attempt), 0) from PracticeRoundRow r
      where r.key.person = :person and r.key.project = :project and r.key.kind = :kind
      """)
  int ended(PersonId person, ProjectId project, Round kind);

  @Query(value = "select 1 from person where id = :id for update", nativeQuery = true)
  int lock(UUID id);
}
