package org.tenfold.benchmark.run;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.benchmark.RunId;
import org.tenfold.release.ReleaseId;

interface RunFileRows extends Repository<RunFileRow, RunFileRow.Key> {
  RunFileRow saveAndFlush(RunFileRow file);

  List<RunFileRow> findByKeyRunOrderByKeyName(RunId run);

  /** Of all runs on a release, whose names end so. */
  @Query(
      """
      select f from RunFileRow f, RunRow r
      where r.id = f.key.run and r.release = :release and f.key.name like concat('%', :ending)
      """)
  List<RunFileRow> ofRelease(ReleaseId release, String ending);

  @Modifying
  @Query("delete from RunFileRow f where f.key = :key")
  void delete(RunFileRow.Key key);

  @Modifying
  @Query("delete from RunFileRow f where f.key.run = :run")
  void deleteAll(RunId run);
}
