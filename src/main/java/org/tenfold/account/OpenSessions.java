package org.tenfold.account;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Whether what somebody has open still holds. A session remembers the number under which it began;
 * each request compares it with the person's, on every node, and a switched-off person has none.
 */
@Service
public class OpenSessions {
  private final People people;
  private final JdbcClient jdbc;

  OpenSessions(People people, JdbcClient jdbc) {
    this.people = people;
    this.jdbc = jdbc;
  }

  /**
   * The same person with the roles of now. One statement: it is asked with every request.
   *
   * @return empty when the session that began as {@code then} is over
   */
  public Optional<SignedInPerson> now(SignedInPerson then) {
    return SignedInRow.one(
        jdbc.sql(
                "select "
                    + SignedInRow.COLUMNS
                    + """
                     from person p left join project_role r on r.person_id = p.id
                    where p.id = :id and p.enabled and p.panel = 'HUMAN'
                      and p.session_epoch = :epoch
                    """)
            .param("id", then.id().value())
            .param("epoch", then.epoch())
            .query(SignedInRow::read)
            .list());
  }

  /**
   * The numbers that sessions of these people must have begun under to hold. Who is switched off is
   * missing.
   */
  public Map<PersonId, Integer> epochs(Collection<PersonId> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    return this.people.epochs(people.stream().map(PersonId::value).collect(toSet())).stream()
        .collect(toMap(People.Epoch::person, People.Epoch::number));
  }
}
