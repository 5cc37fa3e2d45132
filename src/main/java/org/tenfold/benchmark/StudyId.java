package org.tenfold.benchmark;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record StudyId(UUID value) {
  /**
   * @throws IllegalArgumentException when {@code text} is no UUID
   */
  public static StudyId parse(String text) {
    return new StudyId(UUID.fromString(text));
  }

  public static StudyId next() {
    return new StudyId(UUID.randomUUID());
  }
}
