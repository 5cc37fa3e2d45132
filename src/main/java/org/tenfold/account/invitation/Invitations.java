package org.tenfold.account.invitation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Invitations extends Repository<InvitationRow, UUID> {
  InvitationRow saveAndFlush(InvitationRow invitation);

  /** Of whatever project: in SQL, for whoever holds the link may be at work in another one. */
  @Query(
      value =
          """
          select * from invitation
          where token_hash = :hash and used_by is null and revoked_at is null
            and expires_at > current_timestamp
          """,
      nativeQuery = true)
  Optional<InvitationRow> good(String hash);

  @Query(
      """
      select i from InvitationRow i
      where i.projectId = :project and i.usedBy is null and i.revokedAt is null
        and i.expiresAt > instant
      order by i.createdAt desc
      """)
  List<InvitationRow> open(UUID project);

  @Query(
      """
      select i from InvitationRow i
      where i.email = :email and i.usedBy is null and i.revokedAt is null
        and i.expiresAt > instant
      order by i.createdAt desc
      """)
  List<InvitationRow> openTo(String email);

  /**
   * @return 0 when it is used or was revoked before
   */
  @Modifying
  @Query(
      """
      update InvitationRow i set i.revokedAt = instant
      where i.id = :id and i.projectId = :project and i.usedBy is null and i.revokedAt is null
      """)
  int revoke(UUID id, UUID project);

  /**
   * Uses it up; the address is no longer needed.
   *
   * @return 0 when somebody else has used it
   */
  @Modifying
  @Query(
      """
      update InvitationRow i set i.usedBy.value = :person, i.usedAt = instant, i.email = null
      where i.tokenHash = :hash and i.usedBy is null and i.revokedAt is null
      """)
  int use(String hash, UUID person);
}
