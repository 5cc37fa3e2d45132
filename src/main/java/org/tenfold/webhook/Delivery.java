package org.tenfold.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;

/**
 * Something that a webhook is to hear.
 *
 * @param tries how often it was sent
 * @param nextTry when it is sent again, unless it has ended
 * @param endedAt when it was taken or given up
 * @param delivered whether it was taken
 * @param status of the last answer; null where there was none
 * @param answer what was answered, or why nothing was
 */
public record Delivery(
    UUID id,
    WebhookEvent event,
    Instant madeAt,
    int tries,
    @Nullable Instant triedAt,
    Instant nextTry,
    @Nullable Instant endedAt,
    boolean delivered,
    @Nullable Integer status,
    Message answer) {}
