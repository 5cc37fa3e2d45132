package org.tenfold.job;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record JobId(UUID value) {
  public static JobId parse(String text) {
    return new JobId(UUID.fromString(text));
  }

  public static JobId next() {
    return new JobId(UUID.randomUUID());
  }
}
