package org.tenfold.reward;

import java.math.BigDecimal;
import org.tenfold.account.PersonId;

/**
 * What a person has earned so far, by kind of work.
 *
 * @param participations that were finished by a platform's link, which pays them
 * @param reversed what was taken back, 0 or above
 * @param paidOut what has been paid to them outside of Tenfold
 */
public record Earnings(
    PersonId person,
    String name,
    int votes,
    BigDecimal forVotes,
    int clips,
    BigDecimal forClips,
    int rareClips,
    BigDecimal forRareClips,
    int participations,
    BigDecimal forParticipations,
    BigDecimal reversed,
    BigDecimal paidOut) {

  /** Still to be paid; below 0 when more was paid than earned. */
  public BigDecimal open() {
    return forVotes
        .add(forClips)
        .add(forRareClips)
        .add(forParticipations)
        .subtract(reversed)
        .subtract(paidOut);
  }

  /** Of somebody who has earned nothing. */
  static Earnings nothing(PersonId person) {
    BigDecimal zero = BigDecimal.ZERO;
    return new Earnings(person, "", 0, zero, 0, zero, 0, zero, 0, zero, zero, zero);
  }
}
