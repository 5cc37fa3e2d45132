package org.tenfold.inbox.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.People;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.inbox.MailedNotices;
import org.tenfold.inbox.Notice;
import org.tenfold.language.Language;
import org.tenfold.mail.MailSettings;
import org.tenfold.mail.Outbox;

/**
 * Mails what people were told and have not read: at most one mail a quarter of an hour to each, so
 * what comes together is told together.
 */
@Component
class Digest {
  /** What follows within this time is in the same mail. */
  private static final Duration QUIET = Duration.ofMinutes(2);

  private static final Duration BETWEEN = Duration.ofMinutes(15);

  /** What could not be mailed for so long, as there was no mail server, is no news any more. */
  private static final Duration NEWS = Duration.ofDays(1);

  private final MailedNotices notices;
  private final People people;
  private final Outbox outbox;
  private final MailSettings mail;
  private final DigestText text;
  private final TransactionTemplate transaction;

  Digest(
      MailedNotices notices,
      People people,
      Outbox outbox,
      MailSettings mail,
      DigestText text,
      TransactionTemplate transaction) {
    this.notices = notices;
    this.people = people;
    this.outbox = outbox;
    this.mail = mail;
    this.text = text;
    this.transaction = transaction;
  }

  void send() {
    if (mail.sends()) {
      send(Instant.now());
    }
  }

  void send(Instant now) {
    notices
        .dueTo(now.minus(NEWS), now.minus(QUIET), now.minus(BETWEEN))
        .forEach(
            person -> transaction.executeWithoutResult(status -> send(person, now.minus(NEWS))));
  }

  /** Nothing where another machine was first. */
  private void send(PersonId id, Instant since) {
    List<Notice> due = notices.due(id, since);
    if (due.isEmpty() || notices.mailed(due.stream().map(Notice::id).toList()) == 0) {
      return;
    }
    people.findById(id).filter(Person::maySignIn).ifPresent(person -> send(person, due));
  }

  private void send(Person person, List<Notice> due) {
    List<Notice> known = due.stream().filter(notice -> knows(person, notice.project())).toList();
    if (!known.isEmpty()) {
      person
          .addressee(Language.ENGLISH)
          .ifPresent(to -> outbox.send(to, text.subject(known), text.body(known, to.language())));
    }
  }

  /** They may have left the project since. */
  private static boolean knows(Person person, @Nullable UUID project) {
    return project == null || person.serverAdmin() || !person.roles(project).isEmpty();
  }
}
