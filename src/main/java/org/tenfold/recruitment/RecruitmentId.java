package org.tenfold.recruitment;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record RecruitmentId(UUID value) {
  /**
   * @throws IllegalArgumentException when {@code text} is no UUID
   */
  public static RecruitmentId parse(String text) {
    return new RecruitmentId(UUID.fromString(text));
  }

  static RecruitmentId next() {
    return new RecruitmentId(UUID.randomUUID());
  }
}
