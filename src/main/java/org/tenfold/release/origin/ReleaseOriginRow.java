package org.tenfold.release.origin;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenfold.persistence.Row;
import org.tenfold.release.ReleaseId;

@Entity
@Table(name = "release_origin")
class ReleaseOriginRow extends Row<ReleaseId> {
  @EmbeddedId private ReleaseId release;

  private String facts;

  @SuppressWarnings("NullAway.Init")
  protected ReleaseOriginRow() {}

  ReleaseOriginRow(ReleaseId release, String facts) {
    this.release = release;
    this.facts = facts;
  }

  @Override
  public ReleaseId getId() {
    return release;
  }

  String facts() {
    return facts;
  }
}
