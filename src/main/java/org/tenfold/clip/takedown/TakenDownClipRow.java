package org.tenfold.clip.takedown;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.tenfold.clip.ClipId;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "taken_down_clip")
class TakenDownClipRow extends Row<ClipId> {
  @EmbeddedId private ClipId clip;

  private UUID takedownId;

  @SuppressWarnings("NullAway.Init")
  protected TakenDownClipRow() {}

  TakenDownClipRow(ClipId clip, UUID takedown) {
    this.clip = clip;
    takedownId = takedown;
  }

  @Override
  public ClipId getId() {
    return clip;
  }

  UUID takedown() {
    return takedownId;
  }
}
