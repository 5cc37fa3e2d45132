package org.tenfold.inbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Memberships;
import org.tenfold.account.People;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.scope.Scope;

/**
 * Tells people of things, in the transaction of what is told. Whoever may not sign in is told
 * nothing.
 */
@Service
public class Notices {
  private final NoticeRows rows;
  private final NoticeChoices choices;
  private final People people;
  private final Memberships members;

  Notices(NoticeRows rows, NoticeChoices choices, People people, Memberships members) {
    this.rows = rows;
    this.choices = choices;
    this.people = people;
    this.members = members;
  }

  /** Members of the project that this thread works for who bear this role. */
  @Transactional(readOnly = true)
  public Stream<PersonId> with(Role role) {
    return members.with(role).stream().map(Person::id);
  }

  /** Those who administer the server. */
  @Transactional(readOnly = true)
  public Stream<PersonId> serverAdmins() {
    return people.findByServerAdminTrue().stream().map(Person::id);
  }

  /**
   * Tells them of what happened in a project.
   *
   * @param whom may name somebody twice, who is told once
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(UUID project, NoticeKind kind, Collection<PersonId> whom, News news) {
    tellEach(project, kind, whom, news);
  }

  /** The same of what happened on the server. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(NoticeKind kind, Collection<PersonId> whom, News news) {
    tellEach(null, kind, whom, news);
  }

  /** In one order, so that two who tell the same people do not wait for each other. */
  private void tellEach(
      @Nullable UUID project, NoticeKind kind, Collection<PersonId> whom, News news) {
    whom.stream()
        .distinct()
        .sorted(Comparator.comparing(PersonId::value))
        .filter(person -> people.findById(person).filter(Person::maySignIn).isPresent())
        .forEach(person -> tell(project, kind, person, news));
  }

  private void tell(@Nullable UUID project, NoticeKind kind, PersonId person, News news) {
    Ways ways = choices.of(person, kind);
    if (!ways.none() && !(kind.once() && again(project, kind, person, news, ways))) {
      rows.saveAndFlush(new NoticeRow(person, project, kind, news, ways));
    }
  }

  private boolean again(
      @Nullable UUID project, NoticeKind kind, PersonId person, News news, Ways ways) {
    return rows.again(
            person,
            project == null ? Scope.NOWHERE : project,
            Scope.NOWHERE,
            kind,
            news.about(),
            NoticeRow.words(news),
            news.path(),
            ways.byMail(),
            Instant.now().truncatedTo(ChronoUnit.MICROS))
        > 0;
  }
}
