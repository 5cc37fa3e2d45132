package org.tenfold.benchmark.run;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.benchmark.RunId;

interface EpochRows extends Repository<EpochRow, EpochRow.Key> {
  EpochRow saveAndFlush(EpochRow epoch);

  List<EpochRow> findByKeyRunOrderByKeyFoldAscKeyEpochAsc(RunId run);

  @Modifying
  @Query("delete from EpochRow e where e.key = :key")
  void delete(EpochRow.Key key);

  @Modifying
  @Query("delete from EpochRow e where e.key.run = :run and e.key.fold not in :kept")
  void deleteAllBut(RunId run, Collection<Integer> kept);

  @Modifying
  @Query("delete from EpochRow e where e.key.run = :run and e.key.fold = :fold")
  void deleteFold(RunId run, int fold);
}
