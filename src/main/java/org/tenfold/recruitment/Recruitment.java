package org.tenfold.recruitment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.recruitment.terms.Terms;

/**
 * Participants of one platform who come by one link, for so many clips each.
 *
 * @param link part of the address that nobody guesses
 * @param closedAt by hand; null: it is not
 * @param turnedAway times that somebody came when nobody was let in
 */
public record Recruitment(
    RecruitmentId id,
    String link,
    Terms terms,
    @Nullable Instant closedAt,
    int turnedAway,
    PersonId madeBy,
    Instant madeAt) {

  /** Whether somebody new may come. */
  public enum Door {
    NOT_YET,
    OPEN,
    CLOSED
  }

  public Door door(Instant now) {
    if (closedAt != null || (terms.closesAt() != null && !now.isBefore(terms.closesAt()))) {
      return Door.CLOSED;
    }
    return terms.opensAt() != null && now.isBefore(terms.opensAt()) ? Door.NOT_YET : Door.OPEN;
  }

  /** What stands behind the address of the project, with the platform's placeholders. */
  public String address() {
    return "take/" + link + terms.parameters().query(terms.preset());
  }
}
