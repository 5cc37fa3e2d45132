package org.tenfold.account.invitation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Invitations extends Repository<InvitationRow, UUID> {
  InvitationRow saveAndFlush(InvitationRow invitation);

  @Query(
      """
      select i from InvitationRow i
      where i.tokenHash = :hash and i.usedBy is null and i.expiresAt > instant
      """)
  Optional<InvitationRow> good(String hash);

  /**
   * @return 0 when somebody else has used it
   */
  @Modifying
  @Query(
      """
      update InvitationRow i set i.usedBy.value = :person, i.usedAt = instant
      where i.tokenHash = :hash and i.usedBy is null
      """)
  int use(String hash, UUID person);
}
