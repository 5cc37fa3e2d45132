package org.tenfold.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "audit_event")
class AuditEventRow extends Row<UUID> {
  @Id private UUID id = UUID.randomUUID();

  /** Ours, not the database's: that one is the same for all of a transaction. */
  private Instant at;

  private @Nullable UUID actor;

  @Enumerated(EnumType.STRING)
  private AuditKind kind;

  private @Nullable UUID person;
  private String details;
  private String address;
  private @Nullable UUID projectId;

  @SuppressWarnings("NullAway.Init")
  protected AuditEventRow() {}

  @SuppressWarnings("NullAway.Init")
  AuditEventRow(
      @Nullable UUID actor,
      AuditKind kind,
      @Nullable UUID person,
      String details,
      String address,
      @Nullable UUID project) {
    at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    this.actor = actor;
    this.kind = kind;
    this.person = person;
    this.details = details;
    this.address = address;
    projectId = project;
  }

  @Override
  public UUID getId() {
    return id;
  }

  AuditEvent event() {
    return new AuditEvent(id, at, actor, kind, person, details, address);
  }
}
