package org.tenfold.webhook;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.inbox.News;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.inbox.Notices;
import org.tenfold.mail.NextTry;
import org.tenfold.scope.Scope;
import org.tenfold.webhook.http.Answer;
import org.tenfold.webhook.http.Signature;
import org.tenfold.webhook.http.WebhookCall;

/**
 * Takes deliveries from the outbox to where they belong, as mail is taken to its server: claimed
 * first, so that two machines never send the same one; whoever is killed between the answer and the
 * note of it leaves a claim that ends, and it is sent again under the same id. Each webhook waits
 * for itself only.
 */
@Component
class WebhookCarrier {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookCarrier.class);
  private static final int AT_ONCE = 20;
  private static final int MOST_ANSWER = 500;

  /** Longer than a call may take. */
  private static final Duration CLAIM = Duration.ofMinutes(2);

  /** Who took nothing for so long is told nothing more. */
  static final Duration GIVEN_UP = Duration.ofDays(3);

  /** Who does not answer now is not asked at once with the next one. */
  private static final Duration BREATH = Duration.ofMinutes(1);

  private static final Duration FORGOTTEN = Duration.ofDays(30);

  private final WebhookRows webhooks;
  private final DeliveryRows deliveries;
  private final WebhookCall call;
  private final Notices notices;
  private final TransactionTemplate transaction;

  WebhookCarrier(
      WebhookRows webhooks,
      DeliveryRows deliveries,
      WebhookCall call,
      Notices notices,
      TransactionTemplate transaction) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.call = call;
    this.notices = notices;
    this.transaction = transaction;
  }

  /** Sends what is due, to each in its order as long as it takes it. */
  void carry() {
    List<UUID> waiting = deliveries.waiting(Instant.now());
    if (waiting.isEmpty()) {
      return;
    }
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      waiting.forEach(webhook -> each.execute(() -> carryTo(webhook)));
    }
  }

  private void carryTo(UUID webhook) {
    try {
      for (UUID delivery : deliveries.due(webhook, Instant.now(), Limit.of(AT_ONCE))) {
        if (!carry(delivery)) {
          return;
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("Webhook {} could not be told", webhook, e);
    }
  }

  /** Whether the next one may be sent, too. */
  private boolean carry(UUID id) {
    Instant now = Instant.now();
    Integer claimed = transaction.execute(status -> deliveries.claim(id, now, now.plus(CLAIM)));
    if (claimed == null || claimed == 0) {
      return true;
    }
    DeliveryRow delivery = deliveries.findById(id).orElseThrow();
    WebhookRow webhook = webhooks.findById(delivery.webhookId()).orElseThrow();
    Message why;
    @Nullable Integer status = null;
    try {
      Answer answer = send(webhook, delivery);
      status = answer.status();
      why = Message.text(answer.body().strip());
      if (answer.taken()) {
        String kept = stored(why);
        transaction.executeWithoutResult(done -> taken(webhook.getId(), id, answer, kept));
        return true;
      }
    } catch (InvalidInput refused) {
      why = refused.said();
    } catch (IOException away) {
      why = Message.of("webhook.away", String.valueOf(away.getMessage()));
    }
    failed(webhook, delivery, status, why);
    return false;
  }

  private Answer send(WebhookRow webhook, DeliveryRow delivery) throws IOException {
    String id = delivery.getId().toString();
    long seconds = Instant.now().getEpochSecond();
    return call.post(
        webhook.url(),
        Map.of(
            "webhook-id", id,
            "webhook-timestamp", String.valueOf(seconds),
            "webhook-signature", Signature.of(webhook.secret(), id, seconds, delivery.body())),
        delivery.body());
  }

  private void taken(UUID webhook, UUID id, Answer answer, String kept) {
    deliveries.taken(id, Instant.now(), answer.status(), kept);
    webhooks.works(webhook);
  }

  private void failed(
      WebhookRow webhook, DeliveryRow delivery, @Nullable Integer status, Message why) {
    LOG.info("Webhook {} took nothing, try {}", webhook.getId(), delivery.tries());
    Instant now = Instant.now();
    boolean gone = status != null && new Answer(status, "").gone();
    transaction.executeWithoutResult(
        done -> {
          Instant next = now.plus(NextTry.pause(delivery.tries()));
          deliveries.failed(delivery.getId(), next, status, stored(why));
          if (delivery.kind() == WebhookEvent.TEST || delivery.isOlder(now.minus(GIVEN_UP))) {
            deliveries.giveUpOne(delivery.getId(), now);
          }
          if (delivery.kind() != WebhookEvent.TEST) {
            failed(webhook, now, gone ? now : now.minus(GIVEN_UP));
          }
        });
  }

  /**
   * @param since who fails since then is switched off
   */
  private void failed(WebhookRow webhook, Instant now, Instant since) {
    deliveries.putOff(webhook.getId(), now.plus(BREATH));
    webhooks.fails(webhook.getId(), now);
    if (webhooks.switchOff(webhook.getId(), since) == 1) {
      deliveries.giveUp(webhook.getId(), now);
      Scope.run(webhook.projectId(), () -> tell(webhook));
    }
  }

  private void tell(WebhookRow webhook) {
    List<PersonId> admins = notices.with(Role.ADMIN).toList();
    notices.tell(
        webhook.projectId(),
        NoticeKind.WEBHOOK_OFF,
        admins,
        new News(
            webhook.getId().toString(),
            Message.of("webhook.switched-off", webhook.url()),
            "webhooks"));
  }

  /** Forgets what was told long ago. */
  void clear() {
    transaction.executeWithoutResult(
        status -> deliveries.forgetBefore(Instant.now().minus(FORGOTTEN)));
  }

  private static String stored(Message answer) {
    return StoredMessage.of(answer, MOST_ANSWER).replace("\0", "");
  }
}
