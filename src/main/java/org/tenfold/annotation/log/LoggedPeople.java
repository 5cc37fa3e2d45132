package org.tenfold.annotation.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.task.VoteEvent;

/**
 * Whom the log of a project calls by another id than this server: people of an imported project who
 * are accounts here. The log is never written anew, for its hashes cover its text.
 */
@Repository
public class LoggedPeople {
  private final JdbcClient jdbc;

  LoggedPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The people of one project, by the ids of its log. */
  public record Names(Map<PersonId, PersonId> here) {
    /** The same event, of the people as this server knows them. */
    public VoteEvent of(VoteEvent event) {
      return here.isEmpty() ? event : event.by(id(event.annotator()), id(event.by()));
    }

    /** All ids by which the log calls somebody. */
    List<PersonId> logged(PersonId person) {
      return Stream.concat(
              Stream.of(person),
              here.entrySet().stream()
                  .filter(one -> one.getValue().equals(person))
                  .map(Map.Entry::getKey))
          .toList();
    }

    private @Nullable PersonId id(@Nullable PersonId logged) {
      return logged == null ? null : here.getOrDefault(logged, logged);
    }
  }

  public Names of(UUID project) {
    Map<PersonId, PersonId> here = new HashMap<>();
    jdbc.sql("select alias, person_id from person_alias where project_id = :project")
        .param("project", project)
        .query(
            row -> {
              here.put(
                  new PersonId(row.getObject("alias", UUID.class)),
                  new PersonId(row.getObject("person_id", UUID.class)));
            });
    return new Names(here);
  }
}
