package org.tenfold.benchmark.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.benchmark.RunId;

interface RunRecordRows extends Repository<RunRecordRow, RunId> {
  RunRecordRow saveAndFlush(RunRecordRow record);

  Optional<RunRecordRow> findById(RunId run);

  List<RunRecordRow> findByRunIn(Collection<RunId> runs);

  /** Until the transaction ends. */
  @Query(value = "select 1 from benchmark_run where id = :id for update", nativeQuery = true)
  Optional<Integer> lockRun(UUID id);

  @Modifying(clearAutomatically = true)
  @Query("delete from RunRecordRow r where r.run = :run")
  void delete(RunId run);
}
