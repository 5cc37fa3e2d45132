package org.tenfold.clip.face;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.SourceType;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.face.FaceChoices;
import org.tenfold.face.Sampling;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "face_decision")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class FaceDecisionRow extends Row<FaceDecisionRow.Key> {
  @Embeddable
  record Key(ClipId clip, int number) {}

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private FaceDecision.Kind kind;

  private String frames;
  private String spot;
  private @Nullable Integer undone;

  @Enumerated(EnumType.STRING)
  private @Nullable Sampling sampling;

  private @Nullable UUID bulk;
  private PersonId decidedBy;

  @CreationTimestamp(source = SourceType.DB)
  private Instant decidedAt;

  @SuppressWarnings("NullAway.Init")
  protected FaceDecisionRow() {}

  @SuppressWarnings("NullAway.Init")
  FaceDecisionRow(FaceDecision decision) {
    key = new Key(decision.clip(), decision.number());
    kind = decision.kind();
    frames = FaceChoices.written(decision.frames());
    spot = decision.spot().map(FaceChoices.Spot::written).orElse("");
    undone = decision.undone().orElse(null);
    sampling = decision.sampling().orElse(null);
    bulk = decision.bulk().orElse(null);
    decidedBy = decision.by();
  }

  @Override
  public Key getId() {
    return key;
  }
}
