package org.tenfold.admission.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.SourceType;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.persistence.Row;

/** Its fields are called as those of {@link Answer}, so that queries can return one. */
@Entity
@Table(name = "practice_answer")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class PracticeAnswerRow extends Row<PracticeAnswerRow.Key> {
  /**
   * @param attempt from 1
   */
  @Embeddable
  record Key(PersonId person, @Enumerated(EnumType.STRING) Round kind, int attempt, ClipId clip) {}

  @EmbeddedId private Key key;

  @Column(name = "emotion")
  private Label given;

  private Label expected;

  @CreationTimestamp(source = SourceType.DB)
  private Instant answeredAt;

  @SuppressWarnings("NullAway.Init")
  protected PracticeAnswerRow() {}

  @SuppressWarnings("NullAway.Init")
  PracticeAnswerRow(Key key, Answer answer) {
    this.key = key;
    given = answer.given();
    expected = answer.expected();
  }

  @Override
  public Key getId() {
    return key;
  }

  Answer answer() {
    return new Answer(given, expected);
  }
}
