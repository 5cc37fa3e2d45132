package org.tenfold.account.token;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;

interface ApiTokenRows extends Repository<ApiTokenRow, UUID> {
  ApiTokenRow saveAndFlush(ApiTokenRow token);

  @Query(
      """
      select t from ApiTokenRow t
      where t.person = :person and t.projectId = :project and t.revokedAt is null
        and t.expiresAt > instant
      order by t.createdAt desc
      """)
  List<ApiTokenRow> good(PersonId person, UUID project);

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
  int revoke(UUID id, PersonId by);

  @Modifying
  @Query(
      """
      update ApiTokenRow t set t.revokedAt = instant
      where t.person = :person and t.revokedAt is null
      """)
  int revokeAll(PersonId person);

  @Modifying
  @Query("update ApiTokenRow t set t.name = '' where t.person = :person")
  void forgetNames(PersonId person);
}
