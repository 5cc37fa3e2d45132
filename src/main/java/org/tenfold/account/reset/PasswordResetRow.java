package org.tenfold.account.reset;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.SourceType;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "password_reset")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class PasswordResetRow extends Row<UUID> {
  @Id private UUID id = UUID.randomUUID();

  private PersonId person;
  private String tokenHash;
  private @Nullable PersonId madeBy;

  @CreationTimestamp(source = SourceType.DB)
  private Instant madeAt;

  private Instant expiresAt;
  private @Nullable Instant usedAt;

  @SuppressWarnings("NullAway.Init")
  protected PasswordResetRow() {}

  @SuppressWarnings("NullAway.Init")
  PasswordResetRow(
      PersonId person, String tokenHash, @Nullable PersonId madeBy, Instant expiresAt) {
    this.person = person;
    this.tokenHash = tokenHash;
    this.madeBy = madeBy;
    this.expiresAt = expiresAt;
  }

  @Override
  public UUID getId() {
    return id;
  }

  PersonId person() {
    return person;
  }
}
