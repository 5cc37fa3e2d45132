package org.tenfold.clip.scout;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.tenfold.clip.ClipId;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "clip_suggestion")
class ClipSuggestionRow extends Row<ClipId> {
  @EmbeddedId private ClipId clipId;

  private UUID runId;
  private double probability;

  @SuppressWarnings("NullAway.Init")
  protected ClipSuggestionRow() {}

  ClipSuggestionRow(ClipId clipId, Suggestion suggestion) {
    this.clipId = clipId;
    runId = suggestion.run();
    probability = suggestion.probability();
  }

  @Override
  public ClipId getId() {
    return clipId;
  }

  Suggestion suggestion() {
    return new Suggestion(runId, probability);
  }
}
