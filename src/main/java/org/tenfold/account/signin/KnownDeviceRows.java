package org.tenfold.account.signin;

import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;

interface KnownDeviceRows extends Repository<KnownDeviceRow, String> {
  KnownDeviceRow saveAndFlush(KnownDeviceRow device);

  @Query(
      """
      select count(d) from KnownDeviceRow d join Person p on p.id = d.person
      where d.tokenHash = :hash and p.username = :username
      """)
  long of(String hash, String username);

  /**
   * @return 0 when the person has not signed in with it before
   */
  @Modifying
  @Query(
      "update KnownDeviceRow d set d.lastUsed = instant where d.tokenHash = :hash and d.person ="
          + " :person")
  int used(String hash, PersonId person);

  @Modifying
  @Query("delete from KnownDeviceRow d where d.person = :person")
  void forget(PersonId person);

  @Modifying
  @Query("delete from KnownDeviceRow d where d.lastUsed < :before")
  void forgetUnusedSince(Instant before);
}
