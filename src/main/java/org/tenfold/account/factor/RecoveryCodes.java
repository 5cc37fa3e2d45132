package org.tenfold.account.factor;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;

interface RecoveryCodes extends Repository<RecoveryCodeRow, String> {
  RecoveryCodeRow saveAndFlush(RecoveryCodeRow code);

  @Query("select count(c) from RecoveryCodeRow c where c.person = :person and c.usedAt is null")
  int left(PersonId person);

  /**
   * @return 0 when there is no such code, or it is used
   */
  @Modifying
  @Query(
      """
      update RecoveryCodeRow c set c.usedAt = instant
      where c.codeHash = :hash and c.person = :person and c.usedAt is null
      """)
  int use(String hash, PersonId person);

  @Modifying
  @Query("delete from RecoveryCodeRow c where c.person = :person")
  void remove(PersonId person);
}
