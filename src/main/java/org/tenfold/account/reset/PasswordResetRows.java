package org.tenfold.account.reset;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;

interface PasswordResetRows extends Repository<PasswordResetRow, UUID> {
  PasswordResetRow saveAndFlush(PasswordResetRow reset);

  @Query(
      """
      select r from PasswordResetRow r join Person p on p.id = r.person
      where r.tokenHash = :hash and r.usedAt is null and r.expiresAt > instant and p.enabled
      """)
  Optional<PasswordResetRow> good(String hash);

  /** Links that the person asked for. */
  @Query(
      """
      select count(r) from PasswordResetRow r
      where r.person = :person and r.madeBy is null and r.madeAt > :since and r.usedAt is null
      """)
  long askedSince(PersonId person, Instant since);

  /**
   * @return 0 when somebody else has used it
   */
  @Modifying
  @Query(
      """
      update PasswordResetRow r set r.usedAt = instant
      where r.tokenHash = :hash and r.usedAt is null
      """)
  int use(String hash);

  @Modifying
  @Query("delete from PasswordResetRow r where r.person = :person and r.usedAt is null")
  void withdraw(PersonId person);
}
