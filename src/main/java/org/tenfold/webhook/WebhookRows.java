package org.tenfold.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WebhookRows extends Repository<WebhookRow, UUID> {
  WebhookRow saveAndFlush(WebhookRow webhook);

  Optional<WebhookRow> findById(UUID id);

  @Query("select w from WebhookRow w where w.projectId = :project order by w.madeAt, w.id")
  List<WebhookRow> of(UUID project);

  @Modifying
  @Query("delete from WebhookRow w where w.id = :id")
  int delete(UUID id);

  @Modifying
  @Query("update WebhookRow w set w.failingSince = null where w.id = :id")
  void works(UUID id);

  @Modifying
  @Query(
      "update WebhookRow w set w.failingSince = :now where w.id = :id and w.failingSince is null")
  void fails(UUID id, Instant now);

  /**
   * @return 0 when it was off already, or does not fail for so long
   */
  @Modifying
  @Query(
      """
      update WebhookRow w set w.enabled = false
      where w.id = :id and w.enabled = true and w.failingSince <= :since
      """)
  int switchOff(UUID id, Instant since);
}
