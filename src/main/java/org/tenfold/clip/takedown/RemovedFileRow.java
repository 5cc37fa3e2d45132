package org.tenfold.clip.takedown;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "removed_file")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class RemovedFileRow extends Row<String> {
  @Id private String sha256;

  private UUID takedownId;

  @SuppressWarnings("NullAway.Init")
  protected RemovedFileRow() {}

  RemovedFileRow(String sha256, UUID takedown) {
    this.sha256 = sha256;
    takedownId = takedown;
  }

  @Override
  public String getId() {
    return sha256;
  }
}
