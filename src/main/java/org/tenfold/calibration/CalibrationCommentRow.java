package org.tenfold.calibration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.persistence.Row;

/** Reached through its round, which is of one project. */
@Entity
@Table(name = "calibration_comment")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class CalibrationCommentRow extends Row<UUID> {
  @Id private UUID id;

  private UUID roundId;
  private ClipId clipId;
  private PersonId authorId;
  private String words;
  private Instant saidAt;

  @SuppressWarnings("NullAway.Init")
  protected CalibrationCommentRow() {}

  CalibrationCommentRow(UUID round, ClipId clip, PersonId author, String words) {
    id = UUID.randomUUID();
    roundId = round;
    clipId = clip;
    authorId = author;
    this.words = words;
    saidAt = Instant.now();
  }

  @Override
  public UUID getId() {
    return id;
  }

  void forget() {
    words = "";
  }

  Comment comment() {
    return new Comment(clipId, authorId, words, saidAt);
  }
}
