package org.tenfold.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Adds and reads: nothing here changes a row or deletes one. */
interface AuditEventRows extends Repository<AuditEventRow, UUID> {
  AuditEventRow saveAndFlush(AuditEventRow event);

  @Query(
      """
      select e from AuditEventRow e
      where (e.projectId = :project or :server = true and e.projectId is null)
        and e.kind in :kinds and (e.at < :before or e.at = :before and e.id < :last)
      order by e.at desc, e.id desc
      """)
  List<AuditEventRow> before(
      UUID project, boolean server, Set<AuditKind> kinds, Instant before, UUID last, Limit limit);

  @Query(
      """
      select e from AuditEventRow e
      where (e.projectId = :project or :server = true and e.projectId is null)
        and e.kind in :kinds and (e.actor = :person or e.person = :person)
        and (e.at < :before or e.at = :before and e.id < :last)
      order by e.at desc, e.id desc
      """)
  List<AuditEventRow> aboutBefore(
      UUID person,
      UUID project,
      boolean server,
      Set<AuditKind> kinds,
      Instant before,
      UUID last,
      Limit limit);

  @Query(
      """
      select e from AuditEventRow e
      where (e.projectId = :project or :server = true and e.projectId is null)
      order by e.at, e.id
      """)
  Stream<AuditEventRow> all(UUID project, boolean server);
}
