package org.tenfold.account.browser;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;

interface OpenSessionRows extends Repository<OpenSessionRow, UUID> {
  OpenSessionRow saveAndFlush(OpenSessionRow session);

  Optional<OpenSessionRow> findById(UUID id);

  /** The one that comes back by this series, if its person is this one. */
  Optional<OpenSessionRow> findFirstBySeriesAndPerson(String series, PersonId person);

  /** Those that hold: with a session seen since then, or that come back by themselves. */
  @Query(
      """
      select s from OpenSessionRow s join Person p on p.id = s.person
      where s.person = :person and (s.sessionEpoch = p.sessionEpoch or s.id = :mine)
        and (s.lastSeen > :since or exists (
          select 1 from RememberedRow r where r.series = s.series and r.sessionEpoch = p.sessionEpoch))
      order by s.lastSeen desc
      """)
  List<OpenSessionRow> of(PersonId person, UUID mine, Instant since);

  @Query("select s.id from OpenSessionRow s where s.id in :ids")
  List<UUID> known(Collection<UUID> ids);

  @Modifying
  @Query(
      """
      update OpenSessionRow s set s.lastSeen = :now, s.sessionEpoch = :epoch, s.address = :address
      where s.id = :id
      """)
  void seen(UUID id, Instant now, int epoch, String address);

  /**
   * @return 0 when it is not this person's
   */
  @Modifying
  @Query("delete from OpenSessionRow s where s.id = :id and s.person = :person")
  int end(UUID id, PersonId person);

  /** Its session is gone: so is the row, unless the browser comes back by itself. */
  @Modifying
  @Query(
      """
      delete from OpenSessionRow s
      where s.id = :id and (s.series is null
        or s.series not in (select r.series from RememberedRow r))
      """)
  void gone(UUID id);

  @Modifying
  @Query("delete from OpenSessionRow s where s.person = :person and s.id <> :but")
  void endAllBut(PersonId person, UUID but);

  /** Those whose end nobody could note: their machine was killed. */
  @Modifying
  @Query(
      """
      delete from OpenSessionRow s
      where s.lastSeen < :before and (s.series is null
        or s.series not in (select r.series from RememberedRow r))
      """)
  void forgetUnseenSince(Instant before);

  @Query("select count(r) from RememberedRow r where r.series = :series and r.username = :username")
  long comesBack(String series, String username);

  @Modifying
  @Query("delete from RememberedRow r where r.series = :series")
  void comesBackNoMore(String series);
}
