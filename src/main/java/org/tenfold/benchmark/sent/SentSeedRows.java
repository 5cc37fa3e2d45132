package org.tenfold.benchmark.sent;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SentSeedRows extends Repository<SentSeedRow, SentSeedRow.Key> {
  SentSeedRow saveAndFlush(SentSeedRow seed);

  List<SentSeedRow> findByKeySent(SentId sent);

  @Modifying
  @Query("delete from SentSeedRow s where s.key.sent = :sent")
  void deleteOf(SentId sent);
}
