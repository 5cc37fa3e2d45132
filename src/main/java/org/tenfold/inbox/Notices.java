package org.tenfold.inbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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
    return members.idsWith(role).stream();
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

  /**
   * The matter of these notices is done: nobody need read them any more.
   *
   * @param about see {@link News#about}
   */
  @Transactional
  public void done(UUID project, NoticeKind kind, String about) {
    int unused = rows.done(kind, about, project, Scope.NOWHERE, Instant.now());
  }

  /**
   * The same of notices that tell of one thing alone.
   *
   * @param path of that thing, see {@link News#path}
   */
  @Transactional
  public void doneAlone(UUID project, NoticeKind kind, String about, String path) {
    int unused = rows.doneAlone(kind, about, path, project, Instant.now());
  }

  /** The same for one person. */
  @Transactional
  public void done(UUID project, NoticeKind kind, PersonId whose) {
    int unused = rows.doneBy(whose, kind, project, Instant.now());
  }

  /** The same of what happened on the server. */
  @Transactional
  public void done(NoticeKind kind, String about) {
    done(Scope.NOWHERE, kind, about);
  }

  /** Of all people together: a few statements, however many they are. */
  private void tellEach(
      @Nullable UUID project, NoticeKind kind, Collection<PersonId> whom, News news) {
    if (whom.isEmpty()) {
      return;
    }
    Map<PersonId, Ways> chosen = choices.of(kind);
    Map<PersonId, Ways> told = new TreeMap<>(Comparator.comparing(PersonId::value));
    for (PersonId person : people.whoMaySignIn(ids(whom))) {
      Ways ways = chosen.getOrDefault(person, kind.usual());
      if (!ways.none()) {
        told.put(person, ways);
      }
    }
    if (kind.once()) {
      again(project == null ? Scope.NOWHERE : project, kind, told, news);
    }
    rows.saveAll(
        told.entrySet().stream()
            .map(one -> new NoticeRow(one.getKey(), project, kind, news, one.getValue()))
            .toList());
    rows.flush();
  }

  /** Whose notice is unread yet is told in that one, and then no more. */
  private void again(UUID project, NoticeKind kind, Map<PersonId, Ways> told, News news) {
    Set<PersonId> unread = new HashSet<>(rows.unreadBy(kind, news.about(), project, Scope.NOWHERE));
    unread.retainAll(told.keySet());
    Map<Boolean, List<PersonId>> byMail =
        unread.stream()
            .collect(
                Collectors.partitioningBy(one -> Objects.requireNonNull(told.get(one)).byMail()));
    byMail.forEach(
        (mail, who) -> {
          if (!who.isEmpty()) {
            rows.again(
                ids(who),
                project,
                Scope.NOWHERE,
                kind,
                news.about(),
                NoticeRow.words(news),
                news.path(),
                mail,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
          }
        });
    told.keySet().removeAll(unread);
  }

  private static Set<UUID> ids(Collection<PersonId> people) {
    return people.stream().map(PersonId::value).collect(Collectors.toSet());
  }
}
