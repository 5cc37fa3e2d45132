package org.tenfold.benchmark.log;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.benchmark.RunId;

interface RunLogRows extends Repository<RunLogRow, RunLogRow.Key> {
  RunLogRow saveAndFlush(RunLogRow line);

  List<RunLogRow> findByKeyRunOrderByKeyLineDesc(RunId run, Limit most);

  @Query("select coalesce(max(l.key.line), 0) from RunLogRow l where l.key.run = :run")
  int last(RunId run);
}
