package org.tenfold.web.fault;

import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.tenfold.database.DatabaseAway;
import org.tenfold.database.DiskFullException;
import org.tenfold.error.InvalidInput;
import org.tenfold.language.Words;
import org.tenfold.logging.Cause;

/** What an exception that nobody caught means to the person or program it stopped. */
sealed interface Fault {
  /** A rule said no, in words. */
  record Refused(InvalidInput refused) implements Fault {}

  /** The database cannot be reached; it is nobody's fault, and it ends. */
  record Away() implements Fault {}

  /** Nothing new can be stored for want of room; what was stored is safe. */
  record Full() implements Fault {}

  /** Two people did the same at once, and this one came second. */
  record Conflict() implements Fault {}

  /**
   * Unforeseen.
   *
   * @param reference under which the log holds it
   */
  record Unknown(String reference) implements Fault {}

  /** Notes in the log what belongs there. */
  static Fault of(Throwable thrown, String where, FaultLog log) {
    Optional<InvalidInput> refused = find(thrown, InvalidInput.class);
    if (refused.isPresent()) {
      return new Refused(refused.get());
    }
    if (find(thrown, DiskFullException.class).isPresent()) {
      return new Full(); // the log was told when the room ended
    }
    if (DatabaseAway.caused(thrown)) {
      log.noteAway(thrown);
      return new Away();
    }
    if (find(thrown, DuplicateKeyException.class).isPresent()
        || find(thrown, ConcurrencyFailureException.class).isPresent()) {
      return new Conflict();
    }
    return new Unknown(log.note(thrown, where));
  }

  /** What to tell, in the reader's language. */
  default String words(Locale reader) {
    return switch (this) {
      case Refused(InvalidInput refused) -> refused.in(reader);
      case Away away -> Words.in(reader, "fault.away");
      case Full full -> Words.in(reader, "fault.full");
      case Conflict conflict -> Words.in(reader, "fault.conflict");
      case Unknown(String reference) -> Words.in(reader, "fault.unknown", reference);
    };
  }

  /** The status of an answer that says so. */
  default int status() {
    return switch (this) {
      case Refused(InvalidInput refused) -> refused.status();
      case Away away -> 503;
      case Full full -> 507;
      case Conflict conflict -> 409;
      case Unknown unknown -> 500;
    };
  }

  /** For programs, as {@code code} of a problem+json. */
  default String code() {
    return switch (this) {
      case Refused(InvalidInput refused) -> refused.kind();
      case Away away -> "database-away";
      case Full full -> "disk-full";
      case Conflict conflict -> "conflict";
      case Unknown unknown -> "unforeseen";
    };
  }

  private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    return Cause.chain(thrown).stream().filter(type::isInstance).map(type::cast).findFirst();
  }
}
