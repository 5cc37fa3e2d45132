package org.tenfold.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.persistence.Row;

/** A mail that waits, or that was sent; of the latter its words are no longer kept. */
@Entity
@Table(name = "mail_outbox")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class OutboxMail extends Row<UUID> {
  @Id private UUID id = UUID.randomUUID();

  private @Nullable UUID person;
  private String recipient;
  private String subject;
  private String body;
  private Instant madeAt = Instant.now();
  private int tries;
  private @Nullable Instant triedAt;
  private Instant nextTry = Instant.now();
  private @Nullable Instant sentAt;
  private String lastError = "";

  @SuppressWarnings("NullAway.Init")
  protected OutboxMail() {}

  @SuppressWarnings("NullAway.Init")
  OutboxMail(Addressee to, String subject, String body) {
    this.person = to.person();
    this.recipient = to.address();
    this.subject = subject;
    this.body = body;
  }

  @Override
  public UUID getId() {
    return id;
  }

  String recipient() {
    return recipient;
  }

  String subject() {
    return subject;
  }

  String body() {
    return body;
  }

  Instant madeAt() {
    return madeAt;
  }

  int tries() {
    return tries;
  }
}
