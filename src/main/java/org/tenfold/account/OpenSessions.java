package org.tenfold.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Whether what somebody has open still holds. A session remembers the number under which it began;
 * each request compares it with the person's, on every node, and a switched-off person has none.
 */
@Service
public class OpenSessions {
  private final JdbcClient jdbc;

  OpenSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The same person with the roles of now. One statement: it is asked with every request.
   *
   * @return empty when the session that began as {@code then} is over
   */
  public Optional<SignedInPerson> now(SignedInPerson then) {
    List<Row> rows =
        jdbc.sql(
                """
                select p.username, p.display_name, p.must_change_password, r.role
                from person p left join person_role r on r.person_id = p.id
                where p.id = :id and p.enabled and p.panel = 'HUMAN' and p.session_epoch = :epoch
                """)
            .param("id", then.id().value())
            .param("epoch", then.epoch())
            .query(OpenSessions::row)
            .list();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Row any = rows.getFirst();
    Set<Role> roles =
        rows.stream().map(Row::role).filter(Objects::nonNull).collect(Collectors.toSet());
    return Optional.of(
        SignedInPerson.withoutPassword(
            then.id(), any.username(), any.displayName(), roles, any.mustChange(), then.epoch()));
  }

  /**
   * The numbers that sessions of these people must have begun under to hold. Who is switched off is
   * missing.
   */
  public Map<PersonId, Integer> epochs(Collection<PersonId> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select id, session_epoch from person
            where id in (:ids) and enabled and panel = 'HUMAN'
            """)
        .param("ids", people.stream().map(PersonId::value).distinct().toList())
        .query(
            (row, index) ->
                Map.entry(
                    new PersonId(row.getObject("id", UUID.class)), row.getInt("session_epoch")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private record Row(
      String username, String displayName, boolean mustChange, @Nullable Role role) {}

  private static Row row(ResultSet row, int index) throws SQLException {
    String role = row.getString("role");
    return new Row(
        row.getString("username"),
        row.getString("display_name"),
        row.getBoolean("must_change_password"),
        role == null ? null : Role.valueOf(role));
  }
}
