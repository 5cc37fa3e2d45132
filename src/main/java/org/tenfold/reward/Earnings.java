package org.tenfold.reward;

import java.math.BigDecimal;
import org.tenfold.account.PersonId;

/**
 * What a person has earned so far, by kind of work.
 *
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
    BigDecimal reversed,
    BigDecimal paidOut) {

  /** Still to be paid; below 0 when more was paid than earned. */
  public BigDecimal open() {
    return forVotes.add(forClips).add(forRareClips).subtract(reversed).subtract(paidOut);
  }
}
