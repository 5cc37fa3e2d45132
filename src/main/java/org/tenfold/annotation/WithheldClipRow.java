package org.tenfold.annotation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "withheld_clip")
class WithheldClipRow extends Row<WithheldClipRow.Key> {
  @Embeddable
  record Key(ClipId clip, PersonId annotator) {}

  @EmbeddedId private Key key;

  @SuppressWarnings("NullAway.Init")
  protected WithheldClipRow() {}

  @Override
  public Key getId() {
    return key;
  }
}
