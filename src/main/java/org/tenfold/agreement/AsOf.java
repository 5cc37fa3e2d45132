package org.tenfold.agreement;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** Of when a page's figures are. */
public sealed interface AsOf {
  AsOf NOW = new Now();

  record Now() implements AsOf {
    @Override
    public String key() {
      return "";
    }
  }

  /** Of the votes that count now, those given by this time. */
  record At(Instant time) implements AsOf {
    @Override
    public String key() {
      return time.toString();
    }
  }

  /** What was frozen then. */
  record Frozen(UUID release) implements AsOf {
    private static final String PREFIX = "release-";

    @Override
    public String key() {
      return PREFIX + release;
    }
  }

  /** Short name in the address of a page; empty for now. */
  String key();

  /** The moment of this name; empty when it is none. */
  static Optional<AsOf> ofKey(String key) {
    if (key.isEmpty()) {
      return Optional.of(NOW);
    }
    try {
      return Optional.of(
          key.startsWith(Frozen.PREFIX)
              ? new Frozen(UUID.fromString(key.substring(Frozen.PREFIX.length())))
              : new At(Instant.parse(key)));
    } catch (DateTimeParseException | IllegalArgumentException neither) {
      return Optional.empty();
    }
  }
}
