package org.tenfold.release.description;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.persistence.Row;
import org.tenfold.release.ReleaseId;

@Entity
@Table(name = "release_description")
class ReleaseDescriptionRow extends Row<ReleaseId> {
  @EmbeddedId private ReleaseId release;

  private String note;
  private String licence;
  private String terms;
  private String contact;
  private @Nullable Instant archivedAt;

  @SuppressWarnings("NullAway.Init")
  protected ReleaseDescriptionRow() {}

  ReleaseDescriptionRow(ReleaseId release, ReleaseDescription said) {
    this.release = release;
    note = said.note();
    licence = said.licence();
    terms = said.terms();
    contact = said.contact();
    archivedAt = said.archivedAt().orElse(null);
  }

  @Override
  public ReleaseId getId() {
    return release;
  }

  void say(ReleaseDescription said) {
    note = said.note();
    licence = said.licence();
    terms = said.terms();
    contact = said.contact();
    archivedAt = said.archivedAt().orElse(null);
  }

  ReleaseDescription description() {
    return new ReleaseDescription(note, licence, terms, contact, Optional.ofNullable(archivedAt));
  }
}
