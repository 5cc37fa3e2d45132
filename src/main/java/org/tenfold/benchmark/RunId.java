package org.tenfold.benchmark;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record RunId(UUID value) {
  /**
   * @throws IllegalArgumentException when {@code text} is no UUID
   */
  public static RunId parse(String text) {
    return new RunId(UUID.fromString(text));
  }

  public static RunId next() {
    return new RunId(UUID.randomUUID());
  }
}
