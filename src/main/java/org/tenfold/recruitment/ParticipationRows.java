package org.tenfold.recruitment;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;

interface ParticipationRows extends Repository<ParticipationRow, UUID> {
  ParticipationRow saveAndFlush(ParticipationRow row);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from ParticipationRow p where p.id = :id")
  ParticipationRow lock(UUID id);

  @Query(
      "select p.id from ParticipationRow p where p.person = :person order by p.startedAt desc,"
          + " p.id")
  List<UUID> newestFirst(PersonId person, Limit most);

  /** By its id first: what is read before the lock is not read anew behind it. */
  default Optional<ParticipationRow> lockNewest(PersonId person) {
    return newestFirst(person, Limit.of(1)).stream().findFirst().map(this::lock);
  }

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      "select p from ParticipationRow p where p.recruitment = :recruitment and p.person = :person")
  Optional<ParticipationRow> lock(RecruitmentId recruitment, PersonId person);

  List<ParticipationRow> findByPerson(PersonId person);

  @Query(
      """
      select count(p) from ParticipationRow p
      where p.recruitment = :recruitment and p.state in (WORKING, FINISHED)
      """)
  int taken(RecruitmentId recruitment);

  @Query("select p.id from ParticipationRow p where p.state = WORKING and p.startedAt < :before")
  List<UUID> working(Instant before);
}
