package org.tenfold.admission.background;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;

/** What people said of where they come from. */
public interface Backgrounds extends Repository<BackgroundRow, PersonId> {
  Optional<Background> findByPerson(PersonId person);

  /** What somebody said who was told that releases count it. */
  Optional<Background> findByPersonAndMayBeCountedTrue(PersonId person);

  default int add(PersonId person, Background said) {
    return add(person, said.culture(), said.detail(), said.language());
  }

  /**
   * @return 0 when this person has said it before
   */
  @Modifying
  @Query(
      """
      insert into BackgroundRow (person, culture, detail, language, agreedAt, mayBeCounted)
      values (:person, :culture, :detail, :language, instant, true) on conflict do nothing
      """)
  int add(PersonId person, Culture culture, String detail, String language);

  @Modifying
  @Query("delete from BackgroundRow b where b.person = :person")
  void forget(PersonId person);
}
