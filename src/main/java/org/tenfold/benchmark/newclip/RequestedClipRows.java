package org.tenfold.benchmark.newclip;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RequestedClipRows extends Repository<RequestedClipRow, RequestedClipRow.Key> {
  RequestedClipRow saveAndFlush(RequestedClipRow row);

  List<RequestedClipRow> findByKeyRequestIdOrderByKeyPosition(UUID request);

  @Modifying
  @Query("delete from RequestedClipRow c where c.key.requestId = :request")
  void deleteAll(UUID request);
}
