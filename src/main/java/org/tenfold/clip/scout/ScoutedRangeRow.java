package org.tenfold.clip.scout;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.tenfold.movie.MovieId;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "scouted_range")
class ScoutedRangeRow extends Row<ScoutedRangeRow.Key> {
  @Embeddable
  record Key(MovieId movie, @Column(name = "start_us") long startMicros) {}

  @EmbeddedId private Key key;

  @Column(name = "end_us")
  private long endMicros;

  private UUID runId;
  @Embedded private ProbabilityColumns probabilities;

  @SuppressWarnings("NullAway.Init")
  protected ScoutedRangeRow() {}

  ScoutedRangeRow(MovieId movie, UUID run, ScoutedRange range) {
    key = new Key(movie, range.startMicros());
    endMicros = range.endMicros();
    runId = run;
    probabilities = ProbabilityColumns.of(range.probabilities());
  }

  @Override
  public Key getId() {
    return key;
  }

  UUID run() {
    return runId;
  }

  ScoutedRange range() {
    return new ScoutedRange(key.startMicros(), endMicros, probabilities.list());
  }
}
