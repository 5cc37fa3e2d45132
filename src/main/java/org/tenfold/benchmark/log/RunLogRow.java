package org.tenfold.benchmark.log;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.SourceType;
import org.tenfold.benchmark.RunId;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "run_log")
class RunLogRow extends Row<RunLogRow.Key> {
  private static final int LONGEST = 4000;

  @Embeddable
  record Key(RunId run, int line) {}

  @EmbeddedId private Key key;

  @CreationTimestamp(source = SourceType.DB)
  private Instant at;

  private String said;

  @SuppressWarnings("NullAway.Init")
  protected RunLogRow() {}

  @SuppressWarnings("NullAway.Init")
  RunLogRow(RunId run, int line, Message said) {
    key = new Key(run, line);
    this.said = StoredMessage.of(said, LONGEST);
  }

  @Override
  public Key getId() {
    return key;
  }

  RunLogLine line() {
    return new RunLogLine(key.line(), at, StoredMessage.read(said));
  }
}
