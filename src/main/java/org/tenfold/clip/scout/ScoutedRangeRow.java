package org.tenfold.clip.scout;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.label.Label;
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
  private @Nullable Double p3;
  private @Nullable Double p4;
  private @Nullable Double p5;
  private @Nullable Double p6;
  private @Nullable Double p7;
  private @Nullable Double p8;
  private @Nullable Double p9;
  private @Nullable Double p10;
  private @Nullable Double p11;
  private @Nullable Double p12;
  private @Nullable Double p13;
  private @Nullable Double p14;
  private @Nullable Double p15;
  private @Nullable Double p16;
  private @Nullable Double p17;
  private @Nullable Double p18;
  private @Nullable Double p19;
  private @Nullable Double p20;

  @SuppressWarnings("NullAway.Init")
  protected ScoutedRangeRow() {}

  ScoutedRangeRow(MovieId movie, UUID run, ScoutedRange range) {
    key = new Key(movie, range.startMicros());
    endMicros = range.endMicros();
    runId = run;
    List<@Nullable Double> p = new ArrayList<>(range.probabilities());
    p.addAll(Collections.nCopies(Label.MOST - p.size(), null));
    p1 = range.probabilities().get(0);
    p2 = range.probabilities().get(1);
    p3 = p.get(2);
    p4 = p.get(3);
    p5 = p.get(4);
    p6 = p.get(5);
    p7 = p.get(6);
    p8 = p.get(7);
    p9 = p.get(8);
    p10 = p.get(9);
    p11 = p.get(10);
    p12 = p.get(11);
    p13 = p.get(12);
    p14 = p.get(13);
    p15 = p.get(14);
    p16 = p.get(15);
    p17 = p.get(16);
    p18 = p.get(17);
    p19 = p.get(18);
    p20 = p.get(19);
  }

  @Override
  public Key getId() {
    return key;
  }

  UUID run() {
    return runId;
  }

  ScoutedRange range() {
    List<Double> shares =
        Stream.of(p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20)
            .<Double>mapMulti((share, to) -> {
              if (share != null) {
                to.accept(share);
              }
            })
            .toList();
    return new ScoutedRange(key.startMicros(), endMicros, shares);
  }
}
