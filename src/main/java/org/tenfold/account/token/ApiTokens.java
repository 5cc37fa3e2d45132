package org.tenfold.account.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonAnonymised;
import org.tenfold.account.PersonId;
import org.tenfold.account.Secrets;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.scope.ProjectKeys;

/** Makes, checks and revokes personal API tokens. */
@Service
public class ApiTokens {
  /** Marks a string as one of ours, so that secret scanners find one that was leaked. */
  private static final String PREFIX = "tenfold_";

  private static final int MOST_NAME = 80;
  private static final int MOST_DAYS = 365;

  /** Enough to tell a used token from a forgotten one. */
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final ApiTokenRows tokens;
  private final TokenHolders holders;
  private final ProjectKeys projects;
  private final AuditLog audit;

  ApiTokens(ApiTokenRows tokens, TokenHolders holders, ProjectKeys projects, AuditLog audit) {
    this.tokens = tokens;
    this.projects = projects;
    this.holders = holders;
    this.audit = audit;
  }

  /**
   * A token for the project that this thread works for.
   *
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
    tokens.saveAndFlush(new ApiTokenRow(person, projects.current(), token, Secrets.sha256(secret)));
    audit.note(AuditKind.TOKEN_MADE, person.value(), title);
    return new ApiToken.Made(token, secret);
  }

  /** Tokens of this person for this project that are neither revoked nor expired, newest first. */
  @Transactional(readOnly = true)
  public List<ApiToken> of(PersonId person) {
    return tokens.good(person, projects.current()).stream().map(ApiTokenRow::token).toList();
  }

  /** Only one's own. */
  @Transactional
  public void revoke(UUID token, PersonId by) {
    if (tokens.revoke(token, by) == 1) {
      audit.note(AuditKind.TOKEN_REVOKED, by.value(), "");
    }
  }

  /** All of this person's. */
  @Transactional
  public void revokeAll(PersonId person) {
    if (tokens.revokeAll(person) > 0) {
      audit.note(AuditKind.TOKEN_REVOKED, person.value(), "");
    }
  }

  @EventListener
  void forget(PersonAnonymised gone) {
    tokens.revokeAll(gone.person());
    tokens.forgetNames(gone.person());
  }

  /** Whose secret this is, if it is good and its person may sign in. */
  public Optional<ApiToken.Bearer> bearer(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String hash = Secrets.sha256(secret);
    Optional<TokenHolders.Held> good = holders.of(hash);
    if (good.isPresent() && good.get().unusedFor(NOTED_EVERY)) {
      tokens.noteUse(hash);
    }
    return good.map(TokenHolders.Held::bearer);
  }
}
