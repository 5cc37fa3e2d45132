package org.tenfold.account.lists;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;

interface PreferenceRows extends Repository<PreferenceRow, PreferenceRow.Key> {
  PreferenceRow saveAndFlush(PreferenceRow row);

  Optional<PreferenceRow> findById(PreferenceRow.Key key);

  @Modifying
  @Query("delete from PreferenceRow p where p.key = :key")
  void remove(PreferenceRow.Key key);

  @Modifying
  @Query("delete from PreferenceRow p where p.key.person = :person")
  void forget(PersonId person);
}
