package org.tenfold.project;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record ProjectId(UUID value) {
  public static ProjectId next() {
    return new ProjectId(UUID.randomUUID());
  }
}
