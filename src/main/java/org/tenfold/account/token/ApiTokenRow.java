package org.tenfold.account.token;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.EnumSetConverter;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "api_token")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class ApiTokenRow extends Row<UUID> {
  @Id private UUID id;
  private PersonId person;
  private UUID projectId;
  private String name;
  private String tokenHash;

  @Convert(converter = Scopes.class)
  private Set<ApiToken.Scope> scopes;

  private Instant createdAt;
  private Instant expiresAt;
  private @Nullable Instant lastUsedAt;
  private @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway.Init")
  protected ApiTokenRow() {}

  ApiTokenRow(PersonId person, UUID project, ApiToken token, String hash) {
    id = token.id();
    projectId = project;
    this.person = person;
    name = token.name();
    tokenHash = hash;
    scopes = token.scopes();
    createdAt = token.createdAt();
    expiresAt = token.expiresAt();
  }

  @Override
  public UUID getId() {
    return id;
  }

  ApiToken token() {
    return new ApiToken(id, name, Set.copyOf(scopes), createdAt, expiresAt, lastUsedAt);
  }

  static final class Scopes extends EnumSetConverter<ApiToken.Scope> {
    Scopes() {
      super(ApiToken.Scope.class);
    }
  }
}
