package org.tenfold.audit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.scope.Scope;

/**
 * What people do that others may ask about later. A line belongs to the transaction of what it
 * tells: what was not done is not told, and what was done is.
 */
@Service
public class AuditLog {
  private static final int MOST_DETAILS = 500;
  private static final UUID AFTER_ALL = new UUID(-1, -1);

  private final AuditEventRows events;

  AuditLog(AuditEventRows events) {
    this.events = events;
  }

  /** Notes what whoever this thread serves has done; outside of a request, the server. */
  @Transactional
  public void note(AuditKind kind, @Nullable UUID person, String details) {
    noteOf(actor(), kind, person, details, "");
  }

  /**
   * @param actor null for somebody unknown
   */
  @Transactional
  public void noteOf(
      @Nullable UUID actor, AuditKind kind, @Nullable UUID person, String details, String address) {
    String kept =
        details.length() > MOST_DETAILS ? details.substring(0, MOST_DETAILS - 1) + "…" : details;
    events.saveAndFlush(
        new AuditEventRow(actor, kind, person, kept, address, Scope.project().orElse(null)));
  }

  /**
   * Some of the newest, newest first.
   *
   * @param pages of which project, and whether also what concerns the whole server
   * @param kinds of which kinds; none: of all
   * @param person whom they are of or about; null: of anybody
   * @param after the last one that is known already, null: none
   */
  @Transactional(readOnly = true)
  public List<AuditEvent> newest(
      AuditPages pages,
      Set<AuditKind> kinds,
      @Nullable UUID person,
      @Nullable AuditEvent after,
      int most) {
    Set<AuditKind> asked = kinds.isEmpty() ? EnumSet.allOf(AuditKind.class) : kinds;
    Instant before = after == null ? Instant.now().plusSeconds(3600) : after.at();
    UUID last = after == null ? AFTER_ALL : after.id();
    List<AuditEventRow> found =
        person == null
            ? events.before(pages.project(), pages.server(), asked, before, last, Limit.of(most))
            : events.aboutBefore(
                person, pages.project(), pages.server(), asked, before, last, Limit.of(most));
    return found.stream().map(AuditEventRow::event).toList();
  }

  /** All, oldest first. */
  @Transactional(readOnly = true)
  public void forEach(AuditPages pages, Consumer<AuditEvent> reader) {
    try (var all = events.all(pages.project(), pages.server())) {
      all.map(AuditEventRow::event).forEach(reader);
    }
  }

  /** Whom this thread serves; null: the server itself. */
  public static @Nullable UUID actor() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Actor somebody
        ? somebody.actor()
        : null;
  }
}
