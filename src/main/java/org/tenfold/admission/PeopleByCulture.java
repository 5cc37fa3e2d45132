package org.tenfold.admission;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.admission.background.Backgrounds;

/** Counts people by where they grew up. Whoever publishes it sees to it that no count is small. */
@Service
public class PeopleByCulture {
  private final Backgrounds backgrounds;

  PeopleByCulture(Backgrounds backgrounds) {
    this.backgrounds = backgrounds;
  }

  /**
   * @return by the name of the culture, as in {@code culture.EUROPE} of the words; who said nothing
   *     is not counted, nor who was not told that it would be
   */
  @Transactional(readOnly = true)
  public Map<String, Integer> of(Collection<PersonId> people) {
    Map<String, Integer> counts = new TreeMap<>();
    for (PersonId person : people) {
      backgrounds
          .findByPersonAndMayBeCountedTrue(person)
          .ifPresent(said -> counts.merge(said.culture().name(), 1, Integer::sum));
    }
    return counts;
  }
}
