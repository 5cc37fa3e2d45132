package org.tenfold.admission.practice;

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
import org.tenfold.persistence.Row;
import org.tenfold.project.ProjectId;

/** A round that came to its end. */
@Entity
@Table(name = "practice_round")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class PracticeRoundRow extends Row<PracticeRoundRow.Key> {
  /**
   * @param attempt from 1
   */
  @Embeddable
  record Key(
      PersonId person, ProjectId project, @Enumerated(EnumType.STRING) Round kind, int attempt) {}

  @EmbeddedId private Key key;

  private int clips;
  private int hits;
  private boolean passed;

  @CreationTimestamp(source = SourceType.DB)
  private Instant endedAt;

  @SuppressWarnings("NullAway.Init")
  protected PracticeRoundRow() {}

  @SuppressWarnings("NullAway.Init")
  PracticeRoundRow(Key key, QualificationResult result) {
    this.key = key;
    clips = result.all().total();
    hits = result.all().right();
    passed = result.passed();
  }

  @Override
  public Key getId() {
    return key;
  }

  boolean passed() {
    return passed;
  }
}
