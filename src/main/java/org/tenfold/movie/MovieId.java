package org.tenfold.movie;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record MovieId(UUID value) {
  /**
   * @throws IllegalArgumentException when {@code text} is no UUID
   */
  public static MovieId parse(String text) {
    return new MovieId(UUID.fromString(text));
  }

  public static MovieId next() {
    return new MovieId(UUID.randomUUID());
  }
}
