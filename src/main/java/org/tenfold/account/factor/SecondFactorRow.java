package org.tenfold.account.factor;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "second_factor")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class SecondFactorRow extends Row<PersonId> {
  @EmbeddedId private PersonId person;

  private String secret;
  private long lastStep;
  private Instant madeAt = Instant.now();

  @SuppressWarnings("NullAway.Init")
  protected SecondFactorRow() {}

  SecondFactorRow(PersonId person, String secret, long lastStep) {
    this.person = person;
    this.secret = secret;
    this.lastStep = lastStep;
  }

  @Override
  public PersonId getId() {
    return person;
  }

  String secret() {
    return secret;
  }
}
