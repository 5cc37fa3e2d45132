package org.tenfold.clip;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record ClipId(UUID value) {
  /**
   * @throws IllegalArgumentException when {@code text} is no UUID
   */
  public static ClipId parse(String text) {
    return new ClipId(UUID.fromString(text));
  }

  public static ClipId next() {
    return new ClipId(UUID.randomUUID());
  }
}
