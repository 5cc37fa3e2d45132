package org.tenfold.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface People extends Repository<Person, PersonId> {
  Person save(Person person);

  /** Also for SQL of the same transaction, which else would not see the person. */
  Person saveAndFlush(Person person);

  Optional<Person> findById(PersonId id);

  Optional<Person> findByUsername(String username);

  /** Those who may sign in by a password, and whom this address reaches. */
  @Query(
      """
      select p from Person p
      where lower(p.email) = lower(:email) and p.enabled and p.panel = HUMAN
        and p.passwordHash is not null
      order by p.username
      """)
  List<Person> reachedBy(String email);

  List<Person> findByPanelOrderByUsername(Panel panel);

  @Query(
      """
      select distinct p from Person p join p.memberships m
      where m.projectId = :project and p.panel = :panel order by p.username
      """)
  List<Person> members(UUID project, Panel panel);

  @Query("select p " + FROM_BEARERS + " order by p.username")
  List<Person> bearers(UUID project, Role role);

  @Query("select p.id " + FROM_BEARERS + " order by p.username")
  List<PersonId> idsOfBearers(UUID project, Role role);

  @Query("select count(p) > 0 " + FROM_BEARERS)
  boolean hasBearer(UUID project, Role role);

  String FROM_BEARERS =
      """
      from Person p join p.memberships m
      where m.projectId = :project and m.role = :role and p.panel = HUMAN
      """;

  /**
   * Some of those whom a list shows, in the order of the page.
   *
   * @param everybody whether others than the project's members too
   * @param anyRole whether the role does not matter
   * @param words part of the user name or the name, in small letters; empty: all
   */
  @Query(LISTED)
  List<Person> listed(
      UUID project, boolean everybody, boolean anyRole, Role role, String words, Pageable page);

  /** How many {@link #listed} has in all. */
  @Query("select count(p) " + FROM_LISTED)
  int countListed(UUID project, boolean everybody, boolean anyRole, Role role, String words);

  String FROM_LISTED =
      """
      from Person p
      where p.panel = HUMAN
        and (:everybody = true
          or exists (select 1 from p.memberships m where m.projectId = :project))
        and (:anyRole = true
          or exists (select 1 from p.memberships m
            where m.projectId = :project and m.role = :role))
        and (locate(:words, lower(p.username)) > 0 or locate(:words, lower(p.displayName)) > 0)
      """;

  String LISTED = "select p " + FROM_LISTED;

  /** Of these, whoever may sign in. */
  @Query(
      """
      select p.id from Person p
      where p.id.value in :ids and p.enabled = true and p.panel = HUMAN
        and p.anonymisedAt is null and p.participant = false
      """)
  Set<PersonId> whoMaySignIn(Set<UUID> ids);

  /** Those who administer the server. */
  List<Person> findByServerAdminTrue();

  boolean existsByPanel(Panel panel);

  /** The number that the sessions of this person have. */
  record Epoch(PersonId person, int number) {}

  @Query(
      """
      select new org.tenfold.account.People$Epoch(p.id, p.sessionEpoch)
      from Person p where p.id.value in :ids and p.enabled and p.panel = HUMAN
      """)
  List<Epoch> epochs(Set<UUID> ids);
}
