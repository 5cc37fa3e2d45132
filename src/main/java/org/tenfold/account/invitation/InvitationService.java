package org.tenfold.account.invitation;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.AccountService;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.Secrets;
import org.tenfold.error.InvalidInput;

/** The only way to an account: a link with a secret, good for one person and one week. */
@Service
public class InvitationService {
  private static final Duration VALID = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final AccountService accounts;

  InvitationService(JdbcClient jdbc, AccountService accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  @Transactional
  public Invitation invite(Set<Role> roles, String note, PersonId by) {
    if (roles.isEmpty()) {
      throw new InvalidInput("account.invited-without-role");
    }
    AccountService.requireCompatible(roles);
    String token = Secrets.random(32);
    Instant expiresAt = Instant.now().plus(VALID);
    jdbc.sql(
            """
            insert into invitation (id, token_hash, roles, note, created_by, expires_at)
            values (:id, :hash, :roles, :note, :by, :expires)
            """)
        .param("id", UUID.randomUUID())
        .param("hash", Secrets.sha256(token))
        .param("roles", roles.stream().map(Role::name).collect(Collectors.joining(",")))
        .param("note", note)
        .param("by", by.value())
        .param("expires", Timestamp.from(expiresAt))
        .update();
    return new Invitation("join/" + token, roles, expiresAt);
  }

  /**
   * Roles that the holder of this token would get, or empty when it is unknown, used or expired.
   */
  @Transactional(readOnly = true)
  public Optional<Set<Role>> roles(String token) {
    return jdbc.sql(
            """
            select roles from invitation
            where token_hash = :hash and used_by is null and expires_at > current_timestamp
            """)
        .param("hash", Secrets.sha256(token))
        .query(String.class)
        .optional()
        .map(InvitationService::parse);
  }

  /**
   * @throws InvalidInput when the invitation is no longer good, or as {@link AccountService#create}
   *     says
   */
  @Transactional
  public Person accept(String token, String username, String displayName, String password) {
    Set<Role> roles = roles(token).orElseThrow(() -> new InvalidInput("account.invitation-over"));
    Person person = accounts.create(username, displayName, password, roles);
    int used =
        jdbc.sql(
                """
                update invitation set used_by = :person, used_at = current_timestamp
                where token_hash = :hash and used_by is null
                """)
            .param("person", person.id().value())
            .param("hash", Secrets.sha256(token))
            .update();
    if (used != 1) {
      throw new InvalidInput("account.invitation-used");
    }
    return person;
  }

  private static Set<Role> parse(String roles) {
    return Arrays.stream(roles.split(","))
        .map(Role::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}
