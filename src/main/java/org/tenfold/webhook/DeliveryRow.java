package org.tenfold.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.StoredMessage;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;

@Entity
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@Table(name = "webhook_delivery")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class DeliveryRow extends Row<UUID> {
  @Id private UUID id;

  private UUID webhookId;
  private UUID projectId;

  @Enumerated(EnumType.STRING)
  private WebhookEvent kind;

  private String body;
  private Instant madeAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private int tries;
  private @Nullable Instant triedAt;
  private Instant nextTry = madeAt;
  private @Nullable Instant endedAt;
  private boolean delivered;
  private @Nullable Integer status;
  private String answer = "";

  @SuppressWarnings("NullAway.Init")
  protected DeliveryRow() {}

  DeliveryRow(UUID id, WebhookRow webhook, WebhookEvent kind, String body) {
    this.id = id;
    webhookId = webhook.getId();
    projectId = webhook.projectId();
    this.kind = kind;
    this.body = body;
  }

  @Override
  public UUID getId() {
    return id;
  }

  UUID webhookId() {
    return webhookId;
  }

  WebhookEvent kind() {
    return kind;
  }

  String body() {
    return body;
  }

  int tries() {
    return tries;
  }

  boolean isOlder(Instant than) {
    return madeAt.isBefore(than);
  }

  Delivery delivery() {
    return new Delivery(
        id,
        kind,
        madeAt,
        tries,
        triedAt,
        nextTry,
        endedAt,
        delivered,
        status,
        StoredMessage.read(answer));
  }
}
