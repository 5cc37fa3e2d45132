package org.tenfold.account.factor;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;

interface SecondFactorRows extends Repository<SecondFactorRow, PersonId> {
  SecondFactorRow saveAndFlush(SecondFactorRow factor);

  @Query("select f from SecondFactorRow f where f.person = :person")
  Optional<SecondFactorRow> of(PersonId person);

  /**
   * @return 0 when a code of this step or a later one was accepted before
   */
  @Modifying
  @Query(
      """
      update SecondFactorRow f set f.lastStep = :step
      where f.person = :person and f.lastStep < :step
      """)
  int accept(PersonId person, long step);

  @Modifying
  @Query("delete from SecondFactorRow f where f.person = :person")
  void remove(PersonId person);
}
