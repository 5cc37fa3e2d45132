package org.tenfold.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonAnonymised;
import org.tenfold.account.PersonId;
import org.tenfold.account.SignedInPerson;
import org.tenfold.scope.Scope;

/** What each person was told of, in all projects that they know. */
@Service
public class Inbox {
  private static final Duration READ_KEPT = Duration.ofDays(30);
  private static final Duration KEPT = Duration.ofDays(180);

  private final NoticeRows rows;
  private final ChoiceRows choices;

  Inbox(NoticeRows rows, ChoiceRows choices) {
    this.rows = rows;
    this.choices = choices;
  }

  @Transactional(readOnly = true)
  public int unread(SignedInPerson reader) {
    return rows.unread(reader.id(), reader.serverAdmin(), projects(reader));
  }

  /**
   * Unread first, then newest first.
   *
   * @param read whether also what was read
   */
  @Transactional(readOnly = true)
  public List<Notice> newest(SignedInPerson reader, boolean read, int most) {
    return rows
        .newest(reader.id(), reader.serverAdmin(), projects(reader), read, Limit.of(most))
        .stream()
        .map(NoticeRow::notice)
        .toList();
  }

  /** Only one's own. */
  @Transactional
  public void read(UUID notice, PersonId reader) {
    int unused = rows.read(notice, reader, Instant.now());
  }

  /**
   * One's own that lead to this page of this project: it was opened by another way.
   *
   * @return whether there were any
   */
  @Transactional
  public boolean opened(PersonId reader, UUID project, String path) {
    return rows.opened(reader, project, path, Instant.now()) > 0;
  }

  /**
   * All of one's own.
   *
   * @param until what came later was not seen
   */
  @Transactional
  public void readAll(PersonId reader, Instant until) {
    int unused = rows.readAll(reader, until, Instant.now());
  }

  /** What was read 30 days ago, or is half a year old. */
  @Transactional
  public void forgetOld() {
    Instant now = Instant.now();
    int unused = rows.forgetBefore(now.minus(READ_KEPT), now.minus(KEPT));
  }

  @EventListener
  @Transactional
  public void forget(PersonAnonymised gone) {
    rows.forget(gone.person());
    choices.forget(gone.person());
  }

  /** Never empty: a query would not take it. */
  private static Set<UUID> projects(SignedInPerson reader) {
    Set<UUID> projects = new HashSet<>(reader.projects());
    projects.add(Scope.NOWHERE);
    return projects;
  }
}
