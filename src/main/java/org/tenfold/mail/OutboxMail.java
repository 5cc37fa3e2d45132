package org.tenfold.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.persistence.Row;

/** A mail that waits, or that was sent; of the latter its words are no longer kept. */
@Entity
@Table(name = "mail_outbox")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class OutboxMail extends Row<UUID> {
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final int MOST_DOUBLINGS = 16;

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

  /** How long to wait after so many tries in vain: 1, 2, 4 … minutes, at most six hours. */
  static Duration pause(int tries) {
    Duration pause =
        FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(0, tries - 1), MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
