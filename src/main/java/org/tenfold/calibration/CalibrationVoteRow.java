package org.tenfold.calibration;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tenfold.account.PersonId;
import org.tenfold.calibration.result.Phase;
import org.tenfold.calibration.result.RoundVotes;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.persistence.Row;

/** What one member said about one clip. Reached through its round, which is of one project. */
@Entity
@Table(name = "calibration_vote")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class CalibrationVoteRow extends Row<CalibrationVoteRow.Key> {
  @Embeddable
  record Key(
      UUID roundId, ClipId clip, PersonId person, @Enumerated(EnumType.STRING) Phase phase) {}

  @EmbeddedId private Key key;

  private Label label;
  private Instant givenAt;

  @SuppressWarnings("NullAway.Init")
  protected CalibrationVoteRow() {}

  CalibrationVoteRow(Key key, Label label) {
    this.key = key;
    this.label = label;
    givenAt = Instant.now();
  }

  @Override
  public Key getId() {
    return key;
  }

  RoundVotes.Given given() {
    return new RoundVotes.Given(key.clip(), key.person(), key.phase(), label);
  }
}
