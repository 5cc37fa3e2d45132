package org.tenfold.account;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record PersonId(UUID value) {
  public static PersonId next() {
    return new PersonId(UUID.randomUUID());
  }
}
