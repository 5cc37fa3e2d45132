package org.tenfold.recruitment;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.project.ProjectId;

interface ParticipantRows extends Repository<ParticipantRow, PersonId> {
  ParticipantRow saveAndFlush(ParticipantRow row);

  Optional<ParticipantRow> findById(PersonId person);

  @Query(
      """
      select p from ParticipantRow p
      where p.project = :project and p.platform = :platform and p.participantId = :id
      """)
  Optional<ParticipantRow> of(ProjectId project, String platform, String id);
}
