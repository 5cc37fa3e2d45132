package org.tenfold.annotation;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "gold_clip")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class GoldClipRow extends Row<ClipId> {
  @EmbeddedId private ClipId clip;

  private Label emotion;

  @Enumerated(EnumType.STRING)
  private GoldPurpose purpose;

  private PersonId setBy;
  private Instant setAt;

  @SuppressWarnings("NullAway.Init")
  protected GoldClipRow() {}

  @Override
  public ClipId getId() {
    return clip;
  }
}
