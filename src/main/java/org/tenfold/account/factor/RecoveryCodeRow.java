package org.tenfold.account.factor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "recovery_code")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class RecoveryCodeRow extends Row<String> {
  @Id private String codeHash;

  private PersonId person;
  private @Nullable Instant usedAt;

  @SuppressWarnings("NullAway.Init")
  protected RecoveryCodeRow() {}

  RecoveryCodeRow(String codeHash, PersonId person) {
    this.codeHash = codeHash;
    this.person = person;
  }

  @Override
  public String getId() {
    return codeHash;
  }
}
