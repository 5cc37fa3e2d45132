package org.tenfold.discussion;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;

interface RemarkRows extends Repository<RemarkRow, UUID> {
  RemarkRow saveAndFlush(RemarkRow row);

  boolean existsById(UUID id);

  List<RemarkRow> findByDiscussionIdInOrderBySaidAtAscIdAsc(Collection<UUID> discussions);

  List<RemarkRow> findByAuthorId(PersonId author);
}
