package org.tenfold.inbox.news;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;

@Transactional
interface IdleAnnotatorRows extends Repository<IdleAnnotatorRow, IdleAnnotatorRow.Key> {
  IdleAnnotatorRow saveAndFlush(IdleAnnotatorRow row);

  boolean existsById(IdleAnnotatorRow.Key key);

  @Query("select i.key.person from IdleAnnotatorRow i where i.key.projectId = :project")
  List<PersonId> of(UUID project);

  @Modifying
  @Query("delete from IdleAnnotatorRow i where i.key = :key")
  int delete(IdleAnnotatorRow.Key key);

  @Modifying
  @Query("delete from IdleAnnotatorRow i where i.key.person = :person")
  void forget(PersonId person);
}
