package org.tenfold.account.token;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;

interface ApiTokenRows extends Repository<ApiTokenRow, UUID> {
  record Held(ApiTokenRow token, Person holder) {}

  ApiTokenRow saveAndFlush(ApiTokenRow token);

  @Query(
      """
      select t from ApiTokenRow t
      where t.person = :person and t.revokedAt is null and t.expiresAt > instant
      order by t.createdAt desc
      """)
  List<ApiTokenRow> good(PersonId person);

  /** One query, as it is asked with every call of the API; the same once for each role. */
  @Query(
      """
      select new org.tenfold.account.token.ApiTokenRows$Held(t, p)
      from ApiTokenRow t join Person p on p.id = t.person join fetch p.roles
      where t.tokenHash = :hash and t.revokedAt is null and t.expiresAt > instant
      """)
  List<Held> held(String hash);

  @Transactional
  @Modifying
  @Query("update ApiTokenRow t set t.lastUsedAt = instant where t.tokenHash = :hash")
  void noteUse(String hash);

  @Modifying
  @Query(
      """
      update ApiTokenRow t set t.revokedAt = instant
      where t.id = :id and t.person = :by and t.revokedAt is null
      """)
  void revoke(UUID id, PersonId by);

  @Modifying
  @Query(
      """
      update ApiTokenRow t set t.revokedAt = instant
      where t.person = :person and t.revokedAt is null
      """)
  void revokeAll(PersonId person);
}
