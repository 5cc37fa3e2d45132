package org.tenfold.account.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "person_identity")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class PersonIdentityRow extends Row<UUID> {
  @Id private UUID id = UUID.randomUUID();

  private String issuer;
  private String subject;
  private PersonId person;
  private Instant madeAt = Instant.now();
  private Instant lastUsed = Instant.now();

  @SuppressWarnings("NullAway.Init")
  protected PersonIdentityRow() {}

  PersonIdentityRow(Claimed who, PersonId person) {
    this.issuer = who.issuer();
    this.subject = who.subject();
    this.person = person;
  }

  @Override
  public UUID getId() {
    return id;
  }

  PersonId used() {
    lastUsed = Instant.now();
    return person;
  }
}
