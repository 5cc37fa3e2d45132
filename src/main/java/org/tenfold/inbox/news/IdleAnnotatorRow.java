package org.tenfold.inbox.news;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;

@Entity
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@Table(name = "idle_annotator")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class IdleAnnotatorRow extends Row<IdleAnnotatorRow.Key> {
  @EmbeddedId private Key key;

  private Instant since = Instant.now();

  @Embeddable
  record Key(UUID projectId, PersonId person) {}

  @SuppressWarnings("NullAway.Init")
  protected IdleAnnotatorRow() {}

  IdleAnnotatorRow(Key key) {
    this.key = key;
  }

  @Override
  public Key getId() {
    return key;
  }
}
