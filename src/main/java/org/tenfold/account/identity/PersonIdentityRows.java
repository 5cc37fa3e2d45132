package org.tenfold.account.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;

interface PersonIdentityRows extends Repository<PersonIdentityRow, UUID> {
  PersonIdentityRow saveAndFlush(PersonIdentityRow identity);

  Optional<PersonIdentityRow> findByIssuerAndSubject(String issuer, String subject);

  @Modifying
  @Query("delete from PersonIdentityRow i where i.person = :person")
  void forget(PersonId person);
}
