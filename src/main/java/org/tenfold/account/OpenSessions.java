package org.tenfold.account;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Whether what somebody has open still holds. A session remembers the number under which it began;
 * each request compares it with the person's, on every node, and a switched-off person has none.
 */
@Service
public class OpenSessions {
  private static final String NOW =
      "select "
          + SignedInRow.COLUMNS
          + """
           from person p left join project_role r on r.person_id = p.id
          where p.id = :id and p.enabled and p.panel = 'HUMAN' and p.session_epoch = :epoch
          """;
  private static final String AND_BROWSER =
      " and exists (select 1 from open_session s where s.id = :browser and s.person_id = p.id)";

  private final People people;
  private final JdbcClient jdbc;
  private final SecondFactorDemand demand;

  OpenSessions(People people, JdbcClient jdbc, SecondFactorDemand demand) {
    this.people = people;
    this.jdbc = jdbc;
    this.demand = demand;
  }

  /** {@link #now(SignedInPerson, UUID)} of a session that is not known by an id yet. */
  public Optional<SignedInPerson> now(SignedInPerson then) {
    return now(then, null);
  }

  /**
   * The same person with the roles of now. One statement: it is asked with every request.
   *
   * @param browser id of the session in {@code open_session}; without its row it is over
   * @return empty when the session that began as {@code then} is over
   */
  public Optional<SignedInPerson> now(SignedInPerson then, @Nullable UUID browser) {
    JdbcClient.StatementSpec question =
        jdbc.sql(browser == null ? NOW : NOW + AND_BROWSER)
            .param("id", then.id().value())
            .param("epoch", then.epoch());
    if (browser != null) {
      question.param("browser", browser);
    }
    return SignedInRow.one(question.query(SignedInRow::read).list())
        .map(person -> person.under(demand));
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
