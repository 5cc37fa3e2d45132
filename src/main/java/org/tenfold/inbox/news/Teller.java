package org.tenfold.inbox.news;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.inbox.Happened;
import org.tenfold.inbox.News;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.inbox.Notices;

/** Tells people and, by {@link Happened}, programs of the same thing. */
@Component
public class Teller {
  private final Notices notices;
  private final ApplicationEventPublisher events;

  Teller(Notices notices, ApplicationEventPublisher events) {
    this.notices = notices;
    this.events = events;
  }

  public Stream<PersonId> with(Role role) {
    return notices.with(role);
  }

  Stream<PersonId> serverAdmins() {
    return notices.serverAdmins();
  }

  /** See {@link Notices#doneAlone}. */
  void doneAlone(UUID project, NoticeKind kind, String about, String path) {
    notices.doneAlone(project, kind, about, path);
  }

  /** The matter of these notices is done: they are read, whoever has them. */
  public void done(UUID project, NoticeKind kind, String about) {
    notices.done(project, kind, about);
  }

  /**
   * @param subject ids for programs, by what they are of; nothing of any person
   */
  public void tell(
      UUID project,
      NoticeKind kind,
      Collection<PersonId> whom,
      News news,
      Map<String, Object> subject) {
    notices.tell(project, kind, whom, news);
    events.publishEvent(new Happened(kind, project, subject, news.path(), Instant.now()));
  }
}
