package org.tenfold.benchmark.sent;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record SentId(UUID value) {
  public static SentId next() {
    return new SentId(UUID.randomUUID());
  }
}
