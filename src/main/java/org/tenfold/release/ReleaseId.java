package org.tenfold.release;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record ReleaseId(UUID value) {
  /**
   * @throws IllegalArgumentException when {@code text} is no UUID
   */
  public static ReleaseId parse(String text) {
    return new ReleaseId(UUID.fromString(text));
  }

  public static ReleaseId next() {
    return new ReleaseId(UUID.randomUUID());
  }
}
