package org.tenfold.reward;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenfold.label.Label;
import org.tenfold.persistence.Row;
import org.tenfold.project.ProjectId;

@Entity
@Table(name = "wanted_clips")
class WantedRow extends Row<WantedRow.Key> {
  @Embeddable
  record Key(ProjectId project, short emotion) {}

  @EmbeddedId private Key key;

  private int clips;

  @SuppressWarnings("NullAway.Init")
  protected WantedRow() {}

  WantedRow(ProjectId project, Label emotion, int clips) {
    this.key = new Key(project, (short) emotion.number());
    this.clips = clips;
  }

  @Override
  public Key getId() {
    return key;
  }

  Label emotion() {
    return Label.of(key.emotion());
  }

  int clips() {
    return clips;
  }
}
