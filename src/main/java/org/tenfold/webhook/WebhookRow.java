package org.tenfold.webhook;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.EnumSetConverter;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;

@Entity
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@Table(name = "webhook")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class WebhookRow extends Row<UUID> {
  @Id private UUID id = UUID.randomUUID();

  private UUID projectId;
  private String url;
  private String secret;

  @Convert(converter = Kinds.class)
  private Set<WebhookEvent> kinds;

  private boolean enabled = true;
  private Instant madeAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private PersonId madeBy;
  private @Nullable Instant failingSince;

  @SuppressWarnings("NullAway.Init")
  protected WebhookRow() {}

  WebhookRow(UUID project, String url, String secret, Set<WebhookEvent> kinds, PersonId by) {
    projectId = project;
    this.url = url;
    this.secret = secret;
    this.kinds = kinds;
    madeBy = by;
  }

  @Override
  public UUID getId() {
    return id;
  }

  UUID projectId() {
    return projectId;
  }

  String url() {
    return url;
  }

  String secret() {
    return secret;
  }

  boolean hears(WebhookEvent event) {
    return kinds.contains(event);
  }

  boolean enabled() {
    return enabled;
  }

  void choose(Set<WebhookEvent> wanted) {
    kinds = wanted;
  }

  /** From now on; what failed before is forgiven. */
  void enable(boolean on) {
    enabled = on;
    if (on) {
      failingSince = null;
    }
  }

  Webhook webhook() {
    return new Webhook(id, url, Set.copyOf(kinds), enabled, madeAt, failingSince);
  }

  static final class Kinds extends EnumSetConverter<WebhookEvent> {
    Kinds() {
      super(WebhookEvent.class);
    }
  }
}
