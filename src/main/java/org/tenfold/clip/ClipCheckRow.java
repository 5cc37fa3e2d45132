package org.tenfold.clip;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.label.Label;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "clip_check")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class ClipCheckRow extends Row<ClipCheckRow.Key> {
  @Embeddable
  record Key(
      ClipId clip,
      PersonId person,
      @Enumerated(EnumType.STRING) ClipCheck.Verdict verdict,
      int timeNo) {}

  @EmbeddedId private Key key;

  private Label emotion;
  private String reason;
  private int ruleVersion;
  private Instant checkedAt;
  private @Nullable PersonId restoredBy;
  private @Nullable Instant restoredAt;

  @SuppressWarnings("NullAway.Init")
  protected ClipCheckRow() {}

  @Override
  public Key getId() {
    return key;
  }
}
