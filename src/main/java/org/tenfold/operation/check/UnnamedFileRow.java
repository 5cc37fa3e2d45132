package org.tenfold.operation.check;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tenfold.persistence.Row;

/** A file of the store that nothing names, since a check first found it so. */
@Entity
@Table(name = "unnamed_file")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class UnnamedFileRow extends Row<String> {
  @Id private String sha256;
  private long bytes;
  private Instant foundAt;

  @SuppressWarnings("NullAway.Init")
  protected UnnamedFileRow() {}

  UnnamedFileRow(String sha256, long bytes, Instant foundAt) {
    this.sha256 = sha256;
    this.bytes = bytes;
    this.foundAt = foundAt;
  }

  @Override
  public String getId() {
    return sha256;
  }
}
