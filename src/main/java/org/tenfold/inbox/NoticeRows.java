package org.tenfold.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;

interface NoticeRows extends Repository<NoticeRow, UUID> {
  String SHOWN =
      """
      from NoticeRow n
      where n.person = :person and n.inApp = true
        and (:all = true or n.projectId is null or n.projectId in :projects)
      """;

  <S extends NoticeRow> List<S> saveAll(Iterable<S> notices);

  void flush();

  /** Who has an unread notice of this; project and {@code nowhere} as below. */
  @Query(
      """
      select n.person from NoticeRow n
      where n.kind = :kind and n.about = :about and n.readAt is null
        and coalesce(n.projectId, :nowhere) = :project
      """)
  Set<PersonId> unreadBy(NoticeKind kind, String about, UUID project, UUID nowhere);

  /**
   * Tells it once more in the notices that are unread.
   *
   * @param project of no project: that of no project
   */
  @Modifying
  @Query(
      """
      update NoticeRow n
      set n.times = n.times + 1, n.words = :words, n.path = :path, n.at = :now, n.mailDue = :mail
      where n.person.value in :people and n.kind = :kind and n.about = :about
        and n.readAt is null and coalesce(n.projectId, :nowhere) = :project
      """)
  void again(
      Set<UUID> people,
      UUID project,
      UUID nowhere,
      NoticeKind kind,
      String about,
      String words,
      String path,
      boolean mail,
      Instant now);

  /** Whoever has it; project and {@code nowhere} as above. */
  @Modifying
  @Query(
      """
      update NoticeRow n set n.readAt = :now, n.mailDue = false
      where n.kind = :kind and n.about = :about and n.readAt is null
        and coalesce(n.projectId, :nowhere) = :project
      """)
  int done(NoticeKind kind, String about, UUID project, UUID nowhere, Instant now);

  @Modifying
  @Query(
      """
      update NoticeRow n set n.readAt = :now, n.mailDue = false
      where n.kind = :kind and n.about = :about and n.path = :path and n.times = 1
        and n.readAt is null and n.projectId = :project
      """)
  int doneAlone(NoticeKind kind, String about, String path, UUID project, Instant now);

  @Modifying
  @Query(
      """
      update NoticeRow n set n.readAt = :now, n.mailDue = false
      where n.person = :person and n.kind = :kind and n.readAt is null and n.projectId = :project
      """)
  int doneBy(PersonId person, NoticeKind kind, UUID project, Instant now);

  @Modifying
  @Query(
      """
      update NoticeRow n set n.readAt = :now, n.mailDue = false
      where n.person = :person and n.path = :path and n.readAt is null and n.projectId = :project
      """)
  int opened(PersonId person, UUID project, String path, Instant now);

  @Query("select count(n) " + SHOWN + " and n.readAt is null")
  int unread(PersonId person, boolean all, Set<UUID> projects);

  @Query(
      "select n "
          + SHOWN
          + " and (:read = true or n.readAt is null)"
          + " order by case when n.readAt is null then 0 else 1 end, n.at desc, n.id")
  List<NoticeRow> newest(
      PersonId person, boolean all, Set<UUID> projects, boolean read, Limit most);

  @Modifying
  @Query(
      """
      update NoticeRow n set n.readAt = :now, n.mailDue = false
      where n.id = :id and n.person = :person and n.readAt is null
      """)
  int read(UUID id, PersonId person, Instant now);

  @Modifying
  @Query(
      """
      update NoticeRow n set n.readAt = :now, n.mailDue = false
      where n.person = :person and n.readAt is null and n.at <= :until
      """)
  int readAll(PersonId person, Instant until, Instant now);

  /**
   * Whom a mail is due to.
   *
   * @param since what is older is no news any more
   * @param quiet the first must be older, so that what comes together is told together
   * @param mailed who had a mail after this has none now
   */
  @Query(
      """
      select n.person from NoticeRow n
      where n.mailDue = true and n.at > :since
        and not exists
          (select 1 from NoticeRow m where m.person = n.person and m.mailedAt > :mailed)
      group by n.person
      having min(n.at) <= :quiet
      """)
  List<PersonId> toMail(Instant since, Instant quiet, Instant mailed);

  @Query(
      """
      select n from NoticeRow n
      where n.person = :person and n.mailDue = true and n.at > :since
      order by n.at desc, n.id
      """)
  List<NoticeRow> mailDue(PersonId person, Instant since);

  /** Only one of two machines changes a row. */
  @Modifying
  @Query(
      """
      update NoticeRow n set n.mailDue = false, n.mailedAt = :now
      where n.id in :ids and n.mailDue = true
      """)
  int mailed(Collection<UUID> ids, Instant now);

  @Modifying
  @Query("delete from NoticeRow n where n.readAt < :read or n.at < :made")
  int forgetBefore(Instant read, Instant made);

  @Modifying
  @Query("delete from NoticeRow n where n.person = :person")
  void forget(PersonId person);
}
