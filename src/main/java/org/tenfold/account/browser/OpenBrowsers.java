package org.tenfold.account.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonAnonymised;
import org.tenfold.account.PersonId;
import org.tenfold.account.SignedInPerson;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;

/**
 * The browsers in which people are signed in, on all machines. Each session has a row, by whose end
 * it is over everywhere: {@link org.tenfold.account.OpenSessions} looks for it with each request.
 */
@Service
public class OpenBrowsers {
  /** Far from any id that is made. */
  private static final UUID NONE = new UUID(0, 0);

  private final OpenSessionRows sessions;
  private final AuditLog audit;
  private final Duration life;

  OpenBrowsers(
      OpenSessionRows sessions, AuditLog audit, @Value("${tenfold.session}") Duration life) {
    this.sessions = sessions;
    this.audit = audit;
    this.life = life;
  }

  /**
   * Notes that a session has begun; a browser that came back by itself goes on under its old id.
   *
   * @param series by which the browser says that it comes back by itself, if it does
   * @param agent the header {@code User-Agent}
   */
  @Transactional
  public UUID begin(
      SignedInPerson person, Optional<String> series, String address, @Nullable String agent) {
    // the cookie may be somebody else's who uses the same browser
    @Nullable String own =
        series.filter(said -> sessions.comesBack(said, person.getUsername()) == 1).orElse(null);
    Optional<OpenSessionRow> before =
        Optional.ofNullable(own)
            .flatMap(known -> sessions.findFirstBySeriesAndPerson(known, person.id()));
    if (before.isPresent()) {
      sessions.seen(before.get().getId(), Instant.now(), person.epoch(), address);
      return before.get().getId();
    }
    sessions.forgetUnseenSince(Instant.now().minus(life).minus(Duration.ofHours(1)));
    return sessions
        .saveAndFlush(new OpenSessionRow(person, own, address, BrowserName.of(agent)))
        .getId();
  }

  /** Notes that it is in use; to be called at most once a minute. */
  @Transactional
  public void seen(UUID id, SignedInPerson person, String address) {
    sessions.seen(id, Instant.now(), person.epoch(), address);
  }

  /** Its session has ended by itself. */
  @Transactional
  public void gone(UUID id) {
    sessions.gone(id);
  }

  /** Which of these sessions nobody has ended. */
  @Transactional(readOnly = true)
  public Set<UUID> known(Collection<UUID> ids) {
    return ids.isEmpty() ? Set.of() : new HashSet<>(sessions.known(ids));
  }

  /**
   * The one seen last first.
   *
   * @param mine the one that asks, if it is known
   */
  @Transactional(readOnly = true)
  public List<OpenBrowser> of(PersonId person, @Nullable UUID mine) {
    return sessions.of(person, mine == null ? NONE : mine, Instant.now().minus(life)).stream()
        .map(OpenSessionRow::browser)
        .toList();
  }

  /** Ends one of this person's, on whatever machine it is; it does not come back by itself. */
  @Transactional
  public void end(UUID id, PersonId person) {
    Optional<OpenSessionRow> session =
        sessions.findById(id).filter(row -> row.person().equals(person));
    if (session.isEmpty()) {
      return;
    }
    Optional.ofNullable(session.get().series()).ifPresent(sessions::comesBackNoMore);
    sessions.end(id, person);
    audit.note(AuditKind.SESSION_ENDED, person.value(), session.get().browser().browser());
  }

  @EventListener
  @Transactional
  public void forget(PersonAnonymised gone) {
    sessions.endAllBut(gone.person(), NONE);
  }
}
