package org.tenfold.intake.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tenfold.table.Header;

/**
 * Reads the fields that may be missing. What cannot be read counts as missing and is noted once.
 */
final class TableFields {
  private static final double LONGEST_SECONDS = 1e6;

  private final RawVotes raw;
  private final OptionalInt movie;
  private final OptionalInt seconds;

  TableFields(Header header, RawVotes raw) {
    this.raw = raw;
    this.movie = header.find(Header.MOVIE);
    this.seconds = header.find(Header.SECONDS);
  }

  Optional<String> movie(long at, List<String> values) {
    String text = movie.isPresent() ? values.get(movie.getAsInt()) : "";
    return !text.isEmpty() && raw.accepts(at, "intake.field-movie", text)
        ? Optional.of(text)
        : Optional.empty();
  }

  OptionalDouble seconds(List<String> values) {
    return seconds.isPresent() ? seconds(values.get(seconds.getAsInt())) : OptionalDouble.empty();
  }

  OptionalDouble seconds(String text) {
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double value = Double.parseDouble(text);
      if (value >= 0 && value <= LONGEST_SECONDS) {
        return OptionalDouble.of(value);
      }
    } catch (NumberFormatException e) {
      // noted below
    }
    raw.leaveOut("intake.lengths");
    return OptionalDouble.empty();
  }

  @Nullable Instant time(String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      raw.leaveOut("intake.times");
      return null;
    }
  }
}
