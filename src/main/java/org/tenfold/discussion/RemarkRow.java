package org.tenfold.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "remark")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class RemarkRow extends Row<UUID> {
  @Id private UUID id;

  private UUID discussionId;
  private PersonId authorId;

  @Enumerated(EnumType.STRING)
  private Remark.Kind kind;

  private String words;
  private Instant saidAt;

  @SuppressWarnings("NullAway.Init")
  protected RemarkRow() {}

  RemarkRow(UUID discussion, Remark remark) {
    id = remark.id();
    discussionId = discussion;
    authorId = remark.author();
    kind = remark.kind();
    words = remark.words();
    saidAt = remark.at();
  }

  @Override
  public UUID getId() {
    return id;
  }

  UUID discussion() {
    return discussionId;
  }

  void forget() {
    words = "";
  }

  Remark remark() {
    return new Remark(id, authorId, kind, words, saidAt);
  }
}
