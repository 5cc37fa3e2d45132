package org.tenfold.admission.text;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.Row;
import org.tenfold.project.ProjectId;

@Entity
@Table(name = "text_receipt")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class TextReceiptRow extends Row<TextReceiptRow.Key> {
  @Embeddable
  record Key(
      PersonId person,
      ProjectId project,
      @Enumerated(EnumType.STRING) TextKind kind,
      int version) {}

  @EmbeddedId private Key key;

  private Instant givenAt;

  @SuppressWarnings("NullAway.Init")
  protected TextReceiptRow() {}

  @Override
  public Key getId() {
    return key;
  }
}
