package org.tenfold.admission.practice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.SourceType;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.Row;
import org.tenfold.project.ProjectId;

/** An attempt at the test beyond the rule's. */
@Entity
@Table(name = "test_grant")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class TestGrantRow extends Row<UUID> {
  @Id private UUID id = UUID.randomUUID();

  private PersonId person;
  private ProjectId project;
  private PersonId grantedBy;

  @CreationTimestamp(source = SourceType.DB)
  private Instant grantedAt;

  @SuppressWarnings("NullAway.Init")
  protected TestGrantRow() {}

  @SuppressWarnings("NullAway.Init")
  TestGrantRow(PersonId person, ProjectId project, PersonId grantedBy) {
    this.person = person;
    this.project = project;
    this.grantedBy = grantedBy;
  }

  @Override
  public UUID getId() {
    return id;
  }
}
