package org.tenfold.benchmark.run;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenfold.benchmark.RunId;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "run_file")
class RunFileRow extends Row<RunFileRow.Key> {
  @Embeddable
  record Key(RunId run, String name) {}

  @EmbeddedId private Key key;

  private String fileKey;
  private long bytes;

  @SuppressWarnings("NullAway.Init")
  protected RunFileRow() {}

  RunFileRow(RunId run, RunFile file) {
    key = new Key(run, file.name());
    fileKey = file.key();
    bytes = file.bytes();
  }

  @Override
  public Key getId() {
    return key;
  }

  RunFile file() {
    return new RunFile(key.name(), fileKey, bytes);
  }
}
