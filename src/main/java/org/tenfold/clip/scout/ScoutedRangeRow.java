package org.tenfold.clip.scout;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
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
  private double p1;
  private double p2;
  private double p3;
  private double p4;
  private double p5;
  private double p6;
  private double p7;

  @SuppressWarnings("NullAway.Init")
  protected ScoutedRangeRow() {}

  ScoutedRangeRow(MovieId movie, UUID run, ScoutedRange range) {
    key = new Key(movie, range.startMicros());
    endMicros = range.endMicros();
    runId = run;
    List<Double> p = range.probabilities();
    p1 = p.get(0);
    p2 = p.get(1);
    p3 = p.get(2);
    p4 = p.get(3);
    p5 = p.get(4);
    p6 = p.get(5);
    p7 = p.get(6);
  }

  @Override
  public Key getId() {
    return key;
  }

  UUID run() {
    return runId;
  }

  ScoutedRange range() {
    return new ScoutedRange(key.startMicros(), endMicros, List.of(p1, p2, p3, p4, p5, p6, p7));
  }
}
