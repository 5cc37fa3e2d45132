package org.tenfold.admission.background;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.Row;

/** Its fields are called as those of {@link Background}, so that queries can return one. */
@Entity
@Table(name = "background")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class BackgroundRow extends Row<PersonId> {
  @EmbeddedId private PersonId person;

  @Enumerated(EnumType.STRING)
  private Culture culture;

  private String detail;
  private String language;
  private Instant agreedAt;
  private boolean mayBeCounted;

  @SuppressWarnings("NullAway.Init")
  protected BackgroundRow() {}

  @Override
  public PersonId getId() {
    return person;
  }
}
