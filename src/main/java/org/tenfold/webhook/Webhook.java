package org.tenfold.webhook;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a program hears what happens in a project.
 *
 * @param failingSince when it began to take nothing; null while it takes what it is told
 */
public record Webhook(
    UUID id,
    String url,
    Set<WebhookEvent> events,
    boolean enabled,
    Instant madeAt,
    @Nullable Instant failingSince) {
  /**
   * A new one.
   *
   * @param secret that its deliveries are signed with; told this once
   */
  public record Made(Webhook webhook, String secret) {}
}
