package org.tenfold.webhook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.inbox.Happened;
import org.tenfold.mail.MailSettings;
import org.tenfold.scope.ProjectKeys;
import org.tenfold.scope.Scope;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where what webhooks are to hear is put, in the transaction of what it tells: what was not done is
 * not told, and what was done is, also when the other server is away or this one is killed.
 */
@Component
class WebhookOutbox {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WebhookRows webhooks;
  private final DeliveryRows deliveries;
  private final ProjectKeys projects;
  private final MailSettings server;

  WebhookOutbox(
      WebhookRows webhooks, DeliveryRows deliveries, ProjectKeys projects, MailSettings server) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.projects = projects;
    this.server = server;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(Happened happened) {
    Optional<WebhookEvent> event = WebhookEvent.of(happened.kind());
    if (event.isPresent()) {
      Scope.run(happened.project(), () -> put(happened, event.get()));
    }
  }

  private void put(Happened happened, WebhookEvent event) {
    for (WebhookRow webhook : webhooks.of(happened.project())) {
      if (webhook.enabled() && webhook.hears(event)) {
        put(webhook, event, happened.subject(), happened.path(), happened.at());
      }
    }
  }

  @Transactional(propagation = Propagation.MANDATORY)
  UUID put(
      WebhookRow webhook,
      WebhookEvent event,
      Map<String, Object> subject,
      String path,
      Instant at) {
    UUID id = UUID.randomUUID();
    String key = projects.key(webhook.projectId());
    Map<String, Object> data = new TreeMap<>(subject);
    data.put("link", link("p/" + key + "/" + path));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", id.toString());
    body.put("type", event.type());
    body.put("timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString());
    body.put("project", key);
    body.put("data", data);
    deliveries.saveAndFlush(new DeliveryRow(id, webhook, event, JSON.writeValueAsString(body)));
    return id;
  }

  /** From the root of this server where nobody has said how people open it. */
  private String link(String path) {
    return server.address().isPresent() ? server.link(path) : "/" + path;
  }
}
