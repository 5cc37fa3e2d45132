package org.tenfold.inbox;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;

interface ChoiceRows extends Repository<ChoiceRow, ChoiceRow.Key> {
  ChoiceRow saveAndFlush(ChoiceRow choice);

  Optional<ChoiceRow> findById(ChoiceRow.Key key);

  @Query("select c from ChoiceRow c where c.key.person = :person")
  List<ChoiceRow> of(PersonId person);

  @Query("select c from ChoiceRow c where c.key.kind = :kind")
  List<ChoiceRow> of(NoticeKind kind);

  @Modifying
  @Query("delete from ChoiceRow c where c.key.person = :person")
  void forget(PersonId person);
}
