package org.tenfold.intake;

import java.util.UUID;

public record ImportedSetId(UUID value) {
  /**
   * @throws IllegalArgumentException when {@code text} is no UUID
   */
  public static ImportedSetId parse(String text) {
    return new ImportedSetId(UUID.fromString(text));
  }

  public static ImportedSetId next() {
    return new ImportedSetId(UUID.randomUUID());
  }
}
