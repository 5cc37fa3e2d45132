package org.tenfold.benchmark.sent;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.release.ReleaseId;

interface SentRows extends Repository<SentRow, SentId> {
  SentRow saveAndFlush(SentRow sent);

  boolean existsByReleaseAndName(ReleaseId release, String name);

  List<SentRow> findByReleaseOrderBySentAtAsc(ReleaseId release);

  List<SentRow> findByReleaseAndDivisionOrderBySentAtAsc(ReleaseId release, int division);

  @Modifying
  @Query("delete from SentRow s where s.id = :id")
  void delete(SentId id);
}
