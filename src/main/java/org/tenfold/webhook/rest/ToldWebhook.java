package org.tenfold.webhook.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.webhook.Webhook;
import org.tenfold.webhook.WebhookEvent;

/**
 * A webhook for programs.
 *
 * @param failingSince when it began to take nothing; null while it takes what it is told
 * @param secret only where it was just made
 */
record ToldWebhook(
    UUID id,
    String url,
    List<String> events,
    boolean enabled,
    Instant madeAt,
    @Schema(nullable = true) @Nullable Instant failingSince,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {
  static ToldWebhook of(Webhook webhook) {
    return of(webhook, null);
  }

  static ToldWebhook made(Webhook.Made made) {
    return of(made.webhook(), made.secret());
  }

  private static ToldWebhook of(Webhook webhook, @Nullable String secret) {
    return new ToldWebhook(
        webhook.id(),
        webhook.url(),
        webhook.events().stream().sorted().map(WebhookEvent::type).toList(),
        webhook.enabled(),
        webhook.madeAt(),
        webhook.failingSince(),
        secret);
  }
}
