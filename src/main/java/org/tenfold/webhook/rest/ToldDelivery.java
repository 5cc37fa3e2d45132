package org.tenfold.webhook.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.webhook.Delivery;

/**
 * A delivery for programs.
 *
 * @param id as in its header webhook-id
 * @param state waiting, taken or given-up
 * @param status of the last answer; null where there was none
 * @param answer its beginning, or why there was none
 */
record ToldDelivery(
    UUID id,
    String event,
    String state,
    Instant madeAt,
    int tries,
    @Schema(nullable = true) @Nullable Instant triedAt,
    @Schema(nullable = true) @Nullable Instant nextTry,
    @Schema(nullable = true) @Nullable Integer status,
    String answer) {
  static ToldDelivery of(Delivery one, Locale reader) {
    boolean waiting = one.endedAt() == null;
    return new ToldDelivery(
        one.id(),
        one.event().type(),
        waiting ? "waiting" : one.delivered() ? "taken" : "given-up",
        one.madeAt(),
        one.tries(),
        one.triedAt(),
        waiting ? one.nextTry() : null,
        one.status(),
        one.answer().in(reader));
  }
}
