package org.tenfold.account.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.Secrets;
import org.tenfold.account.SignedInPerson;
import org.tenfold.error.InvalidInput;

/** Makes, checks and revokes personal API tokens. */
@Service
public class ApiTokens {
  /** Marks a string as one of ours, so that secret scanners find one that was leaked. */
  private static final String PREFIX = "tenfold_";

  private static final int MOST_NAME = 80;
  private static final int MOST_DAYS = 365;

  private final JdbcClient jdbc;

  ApiTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws InvalidInput when the name, the scopes or the life time cannot be
   */
  @Transactional
  public ApiToken.Made make(
      PersonId person, String name, Set<ApiToken.Scope> scopes, Duration life) {
    String title = name.strip();
    if (title.isEmpty() || title.length() > MOST_NAME) {
      throw new InvalidInput("account.token-name", MOST_NAME);
    }
    if (scopes.isEmpty()) {
      throw new InvalidInput("account.token-scope");
    }
    if (life.toDays() < 1 || life.toDays() > MOST_DAYS) {
      throw new InvalidInput("account.token-days", MOST_DAYS);
    }
    String secret = PREFIX + Secrets.random(40);
    Instant now = Instant.now();
    ApiToken token =
        new ApiToken(UUID.randomUUID(), title, Set.copyOf(scopes), now, now.plus(life), null);
    jdbc.sql(
            """
            insert into api_token (id, person_id, name, token_hash, scopes, created_at, expires_at)
            values (:id, :person, :name, :hash, :scopes, :now, :expires)
            """)
        .param("id", token.id())
        .param("person", person.value())
        .param("name", title)
        .param("hash", Secrets.sha256(secret))
        .param("scopes", scopes.stream().map(Enum::name).collect(Collectors.joining(",")))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", token.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
    return new ApiToken.Made(token, secret);
  }

  /** Tokens of this person that are neither revoked nor expired, newest first. */
  @Transactional(readOnly = true)
  public List<ApiToken> of(PersonId person) {
    return jdbc.sql(
            """
            select * from api_token
            where person_id = :person and revoked_at is null and expires_at > current_timestamp
            order by created_at desc
            """)
        .param("person", person.value())
        .query(ApiTokens::map)
        .list();
  }

  /** Only one's own. */
  @Transactional
  public void revoke(UUID token, PersonId by) {
    jdbc.sql(
            """
            update api_token set revoked_at = current_timestamp
            where id = :id and person_id = :by and revoked_at is null
            """)
        .param("id", token)
        .param("by", by.value())
        .update();
  }

  /** All of this person's. */
  @Transactional
  public void revokeAll(PersonId person) {
    jdbc.sql(
            """
            update api_token set revoked_at = current_timestamp
            where person_id = :person and revoked_at is null
            """)
        .param("person", person.value())
        .update();
  }

  /**
   * Whose secret this is, if it is good and its person may sign in. One statement: it is asked with
   * every call of the API.
   */
  public Optional<ApiToken.Bearer> bearer(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String hash = Secrets.sha256(secret);
    List<Holder> rows =
        jdbc.sql(
                """
                select t.scopes, p.id, p.username, p.display_name, r.role,
                  p.enabled and p.panel = 'HUMAN' and not p.must_change_password as enabled,
                  p.session_epoch,
                  t.last_used_at is null or t.last_used_at < current_timestamp - interval '1' minute
                    as stale
                from api_token t join person p on p.id = t.person_id
                  join person_role r on r.person_id = p.id
                where t.token_hash = :hash and t.revoked_at is null
                  and t.expires_at > current_timestamp
                """)
            .param("hash", hash)
            .query(ApiTokens::holder)
            .list();
    if (rows.isEmpty() || !rows.getFirst().enabled()) {
      return Optional.empty();
    }
    Holder holder = rows.getFirst();
    if (holder.stale()) {
      noteUse(hash);
    }
    Set<Role> roles = rows.stream().map(Holder::role).collect(Collectors.toSet());
    return Optional.of(
        new ApiToken.Bearer(
            SignedInPerson.withoutPassword(
                holder.person(), holder.username(), holder.name(), roles, false, holder.epoch()),
            scopes(holder.scopes())));
  }

  /** A token's person in one of their roles. */
  private record Holder(
      PersonId person,
      String username,
      String name,
      Role role,
      boolean enabled,
      int epoch,
      String scopes,
      boolean stale) {}

  private static Holder holder(ResultSet row, int index) throws SQLException {
    return new Holder(
        new PersonId(row.getObject("id", UUID.class)),
        row.getString("username"),
        row.getString("display_name"),
        Role.valueOf(row.getString("role")),
        row.getBoolean("enabled"),
        row.getInt("session_epoch"),
        row.getString("scopes"),
        row.getBoolean("stale"));
  }

  /** Once a minute is enough to tell a used token from a forgotten one. */
  private void noteUse(String hash) {
    jdbc.sql("update api_token set last_used_at = current_timestamp where token_hash = :hash")
        .param("hash", hash)
        .update();
  }

  private static Set<ApiToken.Scope> scopes(String text) {
    return Arrays.stream(text.split(","))
        .map(ApiToken.Scope::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApiToken.Scope.class)));
  }

  private static ApiToken map(ResultSet row, int index) throws SQLException {
    OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
    return new ApiToken(
        row.getObject("id", UUID.class),
        row.getString("name"),
        scopes(row.getString("scopes")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        used == null ? null : used.toInstant());
  }
}
