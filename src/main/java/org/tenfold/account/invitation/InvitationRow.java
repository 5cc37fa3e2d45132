package org.tenfold.account.invitation;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.SourceType;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.persistence.EnumSetConverter;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;

@Entity
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@Table(name = "invitation")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class InvitationRow extends Row<UUID> {
  @Id private UUID id = UUID.randomUUID();

  private UUID projectId;
  private String tokenHash;

  @Convert(converter = Roles.class)
  private Set<Role> roles;

  private String note;
  private @Nullable String email;
  private PersonId createdBy;

  @CreationTimestamp(source = SourceType.DB)
  private Instant createdAt;

  private Instant expiresAt;
  private @Nullable PersonId usedBy;
  private @Nullable Instant usedAt;
  private @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway.Init")
  protected InvitationRow() {}

  @SuppressWarnings("NullAway.Init")
  InvitationRow(
      UUID project,
      String tokenHash,
      Set<Role> roles,
      String note,
      @Nullable String email,
      PersonId by,
      Instant expiresAt) {
    this.projectId = project;
    this.tokenHash = tokenHash;
    this.roles = roles;
    this.note = note;
    this.email = email;
    this.createdBy = by;
    this.expiresAt = expiresAt;
  }

  @Override
  public UUID getId() {
    return id;
  }

  OpenInvitation open() {
    return new OpenInvitation(
        id, Set.copyOf(roles), note, email == null ? "" : email, createdBy, createdAt, expiresAt);
  }

  String tokenHash() {
    return tokenHash;
  }

  UUID project() {
    return projectId;
  }

  PersonId by() {
    return createdBy;
  }

  Set<Role> roles() {
    return roles;
  }

  static final class Roles extends EnumSetConverter<Role> {
    Roles() {
      super(Role.class);
    }
  }
}
