package org.tenfold.release.picture;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenfold.clip.ClipId;
import org.tenfold.persistence.Row;
import org.tenfold.release.ReleaseId;

@Entity
@Table(name = "release_face_decision")
class ReleaseFaceDecisionRow extends Row<ReleaseFaceDecisionRow.Key> {
  @Embeddable
  record Key(ReleaseId release, ClipId clip, int number) {}

  @EmbeddedId private Key key;

  @SuppressWarnings("NullAway.Init")
  protected ReleaseFaceDecisionRow() {}

  ReleaseFaceDecisionRow(ReleaseId release, ClipId clip, int number) {
    key = new Key(release, clip, number);
  }

  @Override
  public Key getId() {
    return key;
  }
}
