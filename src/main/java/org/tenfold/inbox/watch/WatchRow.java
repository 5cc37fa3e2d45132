package org.tenfold.inbox.watch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenfold.persistence.Row;

/** What was last told of something that is watched. */
@Entity
@Table(name = "inbox_watch")
class WatchRow extends Row<String> {
  @Id private String name;
  private double level;
  private @Nullable Instant toldAt;

  @SuppressWarnings("NullAway.Init")
  protected WatchRow() {}

  WatchRow(String name, double level, @Nullable Instant toldAt) {
    this.name = name;
    set(level, toldAt);
  }

  final void set(double level, @Nullable Instant toldAt) {
    this.level = level;
    this.toldAt = toldAt;
  }

  @Override
  public String getId() {
    return name;
  }

  double level() {
    return level;
  }

  @Nullable Instant toldAt() {
    return toldAt;
  }
}
