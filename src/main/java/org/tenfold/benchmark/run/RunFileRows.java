package org.tenfold.benchmark.run;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.benchmark.RunId;

interface RunFileRows extends Repository<RunFileRow, RunFileRow.Key> {
  RunFileRow saveAndFlush(RunFileRow file);

  List<RunFileRow> findByKeyRunOrderByKeyName(RunId run);

  @Modifying
  @Query("delete from RunFileRow f where f.key = :key")
  void delete(RunFileRow.Key key);

  @Modifying
  @Query("delete from RunFileRow f where f.key.run = :run")
  void deleteAll(RunId run);
}
