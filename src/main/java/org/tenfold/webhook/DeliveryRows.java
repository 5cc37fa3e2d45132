package org.tenfold.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeliveryRows extends Repository<DeliveryRow, UUID> {
  DeliveryRow saveAndFlush(DeliveryRow delivery);

  Optional<DeliveryRow> findById(UUID id);

  @Query("select d from DeliveryRow d where d.webhookId = :webhook order by d.madeAt desc, d.id")
  List<DeliveryRow> newest(UUID webhook, Limit most);

  /** Webhooks that something is due to. */
  @Query(
      """
      select distinct d.webhookId from DeliveryRow d
      where d.endedAt is null and d.nextTry <= :now
      """)
  List<UUID> waiting(Instant now);

  @Query(
      """
      select d.id from DeliveryRow d
      where d.webhookId = :webhook and d.endedAt is null and d.nextTry <= :now
      order by d.madeAt, d.id
      """)
  List<UUID> due(UUID webhook, Instant now, Limit most);

  /**
   * Takes a delivery for this machine: until {@code until} no other takes it.
   *
   * @return 0 when another machine has it, or it has ended
   */
  @Modifying
  @Query(
      """
      update DeliveryRow d set d.nextTry = :until, d.triedAt = :now, d.tries = d.tries + 1
      where d.id = :id and d.endedAt is null and d.nextTry <= :now
      """)
  int claim(UUID id, Instant now, Instant until);

  @Modifying
  @Query(
      """
      update DeliveryRow d
      set d.endedAt = :now, d.delivered = true, d.status = :status, d.answer = :answer
      where d.id = :id
      """)
  void taken(UUID id, Instant now, int status, String answer);

  @Modifying
  @Query(
      """
      update DeliveryRow d set d.nextTry = :next, d.status = :status, d.answer = :answer
      where d.id = :id and d.endedAt is null
      """)
  void failed(UUID id, Instant next, @Nullable Integer status, String answer);

  @Modifying
  @Query(
      """
      update DeliveryRow d set d.nextTry = :next
      where d.webhookId = :webhook and d.endedAt is null and d.nextTry < :next
      """)
  void putOff(UUID webhook, Instant next);

  @Modifying
  @Query(
      """
      update DeliveryRow d set d.endedAt = :now
      where d.webhookId = :webhook and d.endedAt is null
      """)
  void giveUp(UUID webhook, Instant now);

  @Modifying
  @Query("update DeliveryRow d set d.endedAt = :now where d.id = :id and d.endedAt is null")
  void giveUpOne(UUID id, Instant now);

  @Modifying
  @Query("delete from DeliveryRow d where d.madeAt < :before")
  void forgetBefore(Instant before);
}
