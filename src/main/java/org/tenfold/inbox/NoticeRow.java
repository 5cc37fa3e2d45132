package org.tenfold.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.error.StoredMessage;
import org.tenfold.persistence.Row;

/** Of whatever project: whoever reads says whose they are, and of which projects. */
@Entity
@Table(name = "notice")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class NoticeRow extends Row<UUID> {
  private static final int MOST_WORDS = 2000;

  @Id private UUID id = UUID.randomUUID();

  private PersonId person;
  private @Nullable UUID projectId;

  @Enumerated(EnumType.STRING)
  private NoticeKind kind;

  private String about;
  private String words;
  private String path;
  private int times = 1;
  private Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private boolean inApp;
  private boolean mailDue;
  private @Nullable Instant mailedAt;
  private @Nullable Instant readAt;

  @SuppressWarnings("NullAway.Init")
  protected NoticeRow() {}

  NoticeRow(PersonId person, @Nullable UUID project, NoticeKind kind, News news, Ways ways) {
    this.person = person;
    projectId = project;
    this.kind = kind;
    about = news.about();
    words = words(news);
    path = news.path();
    inApp = ways.inApp();
    mailDue = ways.byMail();
  }

  static String words(News news) {
    return StoredMessage.of(news.words(), MOST_WORDS).replace("\0", "");
  }

  @Override
  public UUID getId() {
    return id;
  }

  Notice notice() {
    return new Notice(
        id, kind, projectId, StoredMessage.read(words), path, times, at, readAt != null);
  }
}
