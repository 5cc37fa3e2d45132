package org.tenfold.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutboxMails extends Repository<OutboxMail, UUID> {
  OutboxMail saveAndFlush(OutboxMail mail);

  Optional<OutboxMail> findById(UUID id);

  @Query(
      """
      select m.id from OutboxMail m
      where m.sentAt is null and m.nextTry <= :now and m.madeAt > :since
      order by m.nextTry
      """)
  List<UUID> due(Instant now, Instant since, Limit limit);

  /**
   * Takes a mail for this machine: until {@code until} no other takes it.
   *
   * @return 0 when another machine has it, or it is sent
   */
  @Modifying
  @Query(
      """
      update OutboxMail m set m.nextTry = :until, m.triedAt = :now, m.tries = m.tries + 1
      where m.id = :id and m.sentAt is null and m.nextTry <= :now
      """)
  int claim(UUID id, Instant now, Instant until);

  /** Its words are forgotten: there may be a secret in them. */
  @Modifying
  @Query("update OutboxMail m set m.sentAt = :now, m.body = '', m.lastError = '' where m.id = :id")
  void sent(UUID id, Instant now);

  @Modifying
  @Query(
      """
      update OutboxMail m set m.nextTry = :next, m.lastError = :error
      where m.id = :id and m.sentAt is null
      """)
  void failed(UUID id, Instant next, String error);

  @Modifying
  @Query("delete from OutboxMail m where m.person = :person")
  void forget(UUID person);

  @Modifying
  @Query("delete from OutboxMail m where m.madeAt < :before")
  void forgetBefore(Instant before);
}
