package org.tenfold.account.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.SignedInRow;

/** Who has a token: one statement, as every call of the API asks it. */
@Repository
class TokenHolders {
  private final JdbcClient jdbc;
  private final ApiTokenRow.Scopes scopes = new ApiTokenRow.Scopes();

  TokenHolders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Held(ApiToken.Bearer bearer, @Nullable Instant lastUsed) {
    /** Whether the note of its last use is older. */
    boolean unusedFor(Duration time) {
      return lastUsed == null || lastUsed.isBefore(Instant.now().minus(time));
    }
  }

  /** The holder of a good token, if they may use it. */
  Optional<Held> of(String hash) {
    List<Row> rows =
        jdbc.sql(
                "select t.scopes, t.last_used_at, t.project_id as token_project, "
                    + SignedInRow.COLUMNS
                    + """
                     from api_token t join person p on p.id = t.person_id
                      left join project_role r on r.person_id = p.id and r.project_id = t.project_id
                    where t.token_hash = :hash and t.revoked_at is null
                      and t.expires_at > current_timestamp
                      and p.enabled and p.panel = 'HUMAN' and not p.must_change_password
                    """)
            .param("hash", hash)
            .query(this::read)
            .list();
    return SignedInRow.one(rows.stream().map(Row::holder).toList())
        .map(
            person ->
                new Held(
                    new ApiToken.Bearer(
                        person, rows.getFirst().scopes(), rows.getFirst().project()),
                    rows.getFirst().lastUsed()));
  }

  private record Row(
      SignedInRow holder, Set<ApiToken.Scope> scopes, UUID project, @Nullable Instant lastUsed) {}

  private Row read(ResultSet row, int index) throws SQLException {
    OffsetDateTime lastUsed = row.getObject("last_used_at", OffsetDateTime.class);
    return new Row(
        SignedInRow.read(row, index),
        scopes.convertToEntityAttribute(row.getString("scopes")),
        row.getObject("token_project", UUID.class),
        lastUsed == null ? null : lastUsed.toInstant());
  }
}
