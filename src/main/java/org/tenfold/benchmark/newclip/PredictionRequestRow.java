package org.tenfold.benchmark.newclip;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.SourceType;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.benchmark.RunId;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "prediction_request")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class PredictionRequestRow extends Row<UUID> {
  @Id private UUID id;

  private RunId run;
  private PersonId askedBy;

  @CreationTimestamp(source = SourceType.DB)
  private Instant askedAt;

  private @Nullable String answer;

  @SuppressWarnings("NullAway.Init")
  protected PredictionRequestRow() {}

  @SuppressWarnings("NullAway.Init")
  PredictionRequestRow(UUID id, RunId run, PersonId askedBy) {
    this.id = id;
    this.run = run;
    this.askedBy = askedBy;
  }

  @Override
  public UUID getId() {
    return id;
  }

  RunId run() {
    return run;
  }

  Instant askedAt() {
    return askedAt;
  }

  Optional<String> answer() {
    return Optional.ofNullable(answer);
  }
}
