package org.tenfold.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.PersonId;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.inbox.Notices;
import org.tenfold.scope.ProjectKeys;
import org.tenfold.webhook.http.Doorway;
import org.tenfold.webhook.http.Signature;

/** The webhooks of the project that this thread works for. */
@Service
public class Webhooks {
  /** Each is one more call for whatever happens. */
  static final int MOST = 10;

  private final WebhookRows rows;
  private final DeliveryRows deliveries;
  private final WebhookOutbox outbox;
  private final Doorway doorway;
  private final ProjectKeys projects;
  private final AuditLog audit;
  private final Notices notices;
  private final TransactionTemplate transaction;

  Webhooks(
      WebhookRows rows,
      DeliveryRows deliveries,
      WebhookOutbox outbox,
      Doorway doorway,
      ProjectKeys projects,
      AuditLog audit,
      Notices notices,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.doorway = doorway;
    this.projects = projects;
    this.audit = audit;
    this.notices = notices;
    this.transaction = transaction;
  }

  /** Oldest first. */
  @Transactional(readOnly = true)
  public List<Webhook> all() {
    return rows.of(projects.current()).stream().map(WebhookRow::webhook).toList();
  }

  @Transactional(readOnly = true)
  public Optional<Webhook> find(UUID id) {
    return rows.findById(id).map(WebhookRow::webhook);
  }

  /**
   * Asks for the host before it opens a transaction: that may take a while.
   *
   * @throws InvalidInput when the address may not be called, or nothing is chosen
   */
  public Webhook.Made make(String url, Set<WebhookEvent> events, PersonId by) {
    String checked = doorway.require(url).toString();
    requireSome(events);
    String secret = Signature.newSecret();
    WebhookRow row = new WebhookRow(projects.current(), checked, secret, Set.copyOf(events), by);
    transaction.executeWithoutResult(
        status -> {
          if (rows.of(projects.current()).size() >= MOST) {
            throw new InvalidInput("webhook.most", MOST);
          }
          rows.saveAndFlush(row);
          audit.note(AuditKind.WEBHOOK_MADE, null, checked);
        });
    return new Webhook.Made(row.webhook(), secret);
  }

  /**
   * @throws InvalidInput when nothing is chosen
   */
  @Transactional
  public void choose(UUID id, Set<WebhookEvent> events) {
    requireSome(events);
    WebhookRow row = row(id);
    row.choose(Set.copyOf(events));
    audit.note(AuditKind.WEBHOOK_CHANGED, null, row.url());
  }

  /**
   * What waits for one that is switched off is not sent any more; that one was switched off need
   * not be read once it is on again.
   */
  @Transactional
  public void enable(UUID id, boolean on) {
    WebhookRow row = row(id);
    row.enable(on);
    if (on) {
      notices.done(row.projectId(), NoticeKind.WEBHOOK_OFF, id.toString());
    } else {
      deliveries.giveUp(id, Instant.now());
    }
    audit.note(AuditKind.WEBHOOK_CHANGED, null, row.url());
  }

  /** With all that it was told. */
  @Transactional
  public void delete(UUID id) {
    WebhookRow row = row(id);
    int unused = rows.delete(id);
    notices.done(row.projectId(), NoticeKind.WEBHOOK_OFF, id.toString());
    audit.note(AuditKind.WEBHOOK_DELETED, null, row.url());
  }

  /**
   * Tells it nothing but that it works, within seconds, also while it is switched off.
   *
   * @return id of the delivery
   */
  @Transactional
  public UUID test(UUID id) {
    return outbox.put(row(id), WebhookEvent.TEST, Map.of(), "webhooks", Instant.now());
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<Delivery> deliveries(UUID id, int most) {
    return deliveries.newest(id, Limit.of(most)).stream().map(DeliveryRow::delivery).toList();
  }

  private WebhookRow row(UUID id) {
    return rows.findById(id).orElseThrow(() -> new InvalidInput("webhook.none"));
  }

  private static void requireSome(Set<WebhookEvent> events) {
    if (events.isEmpty()) {
      throw new InvalidInput("webhook.no-events");
    }
  }
}
