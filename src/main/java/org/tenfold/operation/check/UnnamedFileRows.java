package org.tenfold.operation.check;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UnnamedFileRows extends Repository<UnnamedFileRow, String> {
  List<UnnamedFileRow> saveAllAndFlush(Iterable<UnnamedFileRow> rows);

  @Query("select f.sha256 from UnnamedFileRow f")
  Set<String> keys();

  @Query("select f.sha256 from UnnamedFileRow f where f.foundAt < :before")
  Set<String> foundBefore(Instant before);

  @Query(
      """
      select new org.tenfold.operation.check.UnnamedFiles(count(f), coalesce(sum(f.bytes), 0L))
      from UnnamedFileRow f
      """)
  UnnamedFiles sum();

  @Modifying
  @Query("delete from UnnamedFileRow f where f.sha256 in :keys")
  void forget(Collection<String> keys);
}
