package org.tenfold.account.signin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.SourceType;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "known_device")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class KnownDeviceRow extends Row<String> {
  @Id private String tokenHash;
  private PersonId person;

  @CreationTimestamp(source = SourceType.DB)
  private Instant lastUsed;

  @SuppressWarnings("NullAway.Init")
  protected KnownDeviceRow() {}

  @SuppressWarnings("NullAway.Init")
  KnownDeviceRow(String tokenHash, PersonId person) {
    this.tokenHash = tokenHash;
    this.person = person;
  }

  @Override
  public String getId() {
    return tokenHash;
  }
}
