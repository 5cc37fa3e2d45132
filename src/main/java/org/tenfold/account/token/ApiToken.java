package org.tenfold.account.token;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.SignedInPerson;

/** A personal key for programs, without its secret, which nobody can read again. */
public record ApiToken(
    UUID id,
    String name,
    Set<Scope> scopes,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt) {

  /** What the bearer may do, within the person's own roles. */
  public enum Scope {
    /** Ask, and change nothing. */
    READ,
    /** Claim, vote, undo and skip. */
    LABEL,
    /** Bring movies in, and give up one that is not all here. */
    COLLECT,
    /** Freeze releases, launch studies, cancel and retry jobs. */
    MANAGE;

    /** Name as Spring Security expects it of an authority. */
    public String authority() {
      return "SCOPE_" + name();
    }
  }

  /** A key just made: the only time its secret is known. */
  public record Made(ApiToken token, String secret) {}

  /** Who comes with a key, and what they may do in which project. */
  public record Bearer(SignedInPerson person, Set<Scope> scopes, UUID project) {}
}
