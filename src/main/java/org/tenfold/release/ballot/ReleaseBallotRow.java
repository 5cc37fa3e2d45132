package org.tenfold.release.ballot;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenfold.persistence.Row;
import org.tenfold.release.ReleaseId;

@Entity
@Table(name = "release_ballot")
class ReleaseBallotRow extends Row<ReleaseBallotRow.Key> {
  @Embeddable
  record Key(ReleaseId release, int number) {}

  @EmbeddedId private Key key;

  private String votes;

  @SuppressWarnings("NullAway.Init")
  protected ReleaseBallotRow() {}

  ReleaseBallotRow(Key key, String votes) {
    this.key = key;
    this.votes = votes;
  }

  @Override
  public Key getId() {
    return key;
  }

  String votes() {
    return votes;
  }
}
