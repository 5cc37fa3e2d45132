package org.tenfold.account.browser;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.account.SignedInPerson;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "open_session")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class OpenSessionRow extends Row<UUID> {
  @Id private UUID id = UUID.randomUUID();

  private PersonId person;
  private int sessionEpoch;
  private @Nullable String series;
  private Instant begun = Instant.now();
  private Instant lastSeen = Instant.now();
  private String address;
  private String browser;

  @SuppressWarnings("NullAway.Init")
  protected OpenSessionRow() {}

  @SuppressWarnings("NullAway.Init")
  OpenSessionRow(SignedInPerson person, @Nullable String series, String address, String browser) {
    this.person = person.id();
    this.sessionEpoch = person.epoch();
    this.series = series;
    this.address = address;
    this.browser = browser;
  }

  @Override
  public UUID getId() {
    return id;
  }

  PersonId person() {
    return person;
  }

  @Nullable String series() {
    return series;
  }

  OpenBrowser browser() {
    return new OpenBrowser(id, series != null, begun, lastSeen, address, browser);
  }
}
