package org.tenfold.release.suggestion;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.tenfold.clip.scout.Suggestion;
import org.tenfold.persistence.Row;
import org.tenfold.release.ReleaseId;

@Entity
@Table(name = "release_suggestion")
class ReleaseSuggestionRow extends Row<ReleaseSuggestionRow.Key> {
  @Embeddable
  record Key(ReleaseId release, int number) {}

  @EmbeddedId private Key key;

  private UUID runId;
  private double probability;

  @SuppressWarnings("NullAway.Init")
  protected ReleaseSuggestionRow() {}

  ReleaseSuggestionRow(Key key, Suggestion suggestion) {
    this.key = key;
    runId = suggestion.run();
    probability = suggestion.probability();
  }

  @Override
  public Key getId() {
    return key;
  }

  Suggestion suggestion() {
    return new Suggestion(runId, probability);
  }
}
