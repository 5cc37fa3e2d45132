package org.tenfold.webhook.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.NotThereException;
import org.tenfold.web.rest.Page;
import org.tenfold.webhook.Webhook;
import org.tenfold.webhook.WebhookEvent;
import org.tenfold.webhook.Webhooks;

/** Webhooks of the project, and what they were told. */
@RestController
@RequestMapping("/api/v1/webhooks")
@RolesAllowed(Role.Names.ADMIN)
class WebhookApi {
  /** Older ones are of no help. */
  private static final int MOST_DELIVERIES = 500;

  private final Webhooks webhooks;

  WebhookApi(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /**
   * @param events what it hears, such as run.finished
   */
  record Wish(@Nullable String url, @Nullable List<String> events) {}

  /**
   * What is to change; null: nothing of that.
   *
   * @param events what it hears from now on
   * @param enabled whether it hears anything
   */
  record Change(@Nullable List<String> events, @Nullable Boolean enabled) {}

  @Operation(summary = "Webhooks, oldest first")
  @GetMapping
  Page<ToldWebhook> all(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = Page.USUAL) int limit) {
    return Page.of(webhooks.all(), one -> one.id().toString(), after, limit, ToldWebhook::of);
  }

  @Operation(
      summary = "Make a webhook",
      description =
          "The answer holds the secret that its deliveries are signed with; it is told this once."
              + " How to check a signature: docs/webhooks.md.")
  @PostMapping
  ResponseEntity<ToldWebhook> make(
      @RequestBody Wish wish, @AuthenticationPrincipal SignedInPerson me) {
    Webhook.Made made =
        webhooks.make(wish.url() == null ? "" : wish.url(), events(wish.events()), me.id());
    return ResponseEntity.created(URI.create("api/v1/webhooks/" + made.webhook().id()))
        .body(ToldWebhook.made(made));
  }

  @Operation(summary = "A webhook")
  @GetMapping("/{id}")
  ToldWebhook one(@PathVariable UUID id) {
    return ToldWebhook.of(found(id));
  }

  @Operation(
      summary = "Change a webhook",
      description = "What waits for one that is switched off is not sent any more.")
  @PatchMapping("/{id}")
  ToldWebhook change(@PathVariable UUID id, @RequestBody Change change) {
    UUID known = found(id).id();
    if (change.events() != null) {
      webhooks.choose(known, events(change.events()));
    }
    if (change.enabled() != null) {
      webhooks.enable(known, change.enabled());
    }
    return ToldWebhook.of(found(id));
  }

  @Operation(summary = "Delete a webhook and what it was told")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable UUID id) {
    webhooks.delete(found(id).id());
  }

  @Operation(
      summary = "Send a test",
      description = "Within seconds, once; how it went is among its deliveries.")
  @PostMapping("/{id}/test")
  Map<String, UUID> test(@PathVariable UUID id) {
    return Map.of("id", webhooks.test(found(id).id()));
  }

  @Operation(summary = "What a webhook was told in the last 30 days, newest first, 500 at most")
  @GetMapping("/{id}/deliveries")
  Page<ToldDelivery> deliveries(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = Page.USUAL) int limit,
      Locale reader) {
    return Page.of(
        webhooks.deliveries(found(id).id(), MOST_DELIVERIES),
        one -> one.id().toString(),
        after,
        limit,
        one -> ToldDelivery.of(one, reader));
  }

  private Webhook found(UUID id) {
    return webhooks.find(id).orElseThrow(() -> new NotThereException(id));
  }

  private static Set<WebhookEvent> events(@Nullable List<String> types) {
    Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
    for (String type : types == null ? List.<String>of() : types) {
      events.add(
          WebhookEvent.ofType(type)
              .orElseThrow(() -> new InvalidInput("webhook.unknown-event", type, known())));
    }
    return events;
  }

  private static String known() {
    return WebhookEvent.choices().stream()
        .map(WebhookEvent::type)
        .collect(Collectors.joining(", "));
  }
}
